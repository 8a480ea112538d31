package org.qunflow.engine.work;

import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs work inside one engine command, so that everything it does is flushed once. */
@Component
public class EngineCommands {
    private final ProcessEngine engine;

    EngineCommands(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Joins the current transaction and command, or begins both. */
    public <T> T joined(Function<CommandContext, T> work) {
        return configuration().getCommandExecutorTxRequired().execute(work::apply);
    }

    /** A transaction and a command of its own, whatever runs around it. */
    public <T> T alone(Function<CommandContext, T> work) {
        return configuration().getCommandExecutorTxRequiresNew().execute(work::apply);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
