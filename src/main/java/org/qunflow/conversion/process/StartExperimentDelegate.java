package org.qunflow.conversion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.experiment.ExperimentId;
import org.qunflow.conversion.experiment.ExperimentRun;
import org.springframework.stereotype.Component;

/** The experiment begins: offers of its scene take the terms of their arm (000-10). */
@Component("startExperimentDelegate")
class StartExperimentDelegate implements JavaDelegate {
    private final ExperimentRun run;

    StartExperimentDelegate(ExperimentRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExperimentId experiment = ExperimentId.of(execution.getProcessBusinessKey());
        run.start(experiment);
    }
}
