package org.qunflow.engine.migrate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.qunflow.engine.Migrations.Blocked;
import org.qunflow.engine.Migrations.Outlook;
import org.qunflow.engine.Migrations.Way;
import org.qunflow.engine.work.EngineCommands;
import org.springframework.stereotype.Component;

/** Tells what a way means, step by step. */
@Component
public class Instructions {
    private final EngineCommands commands;
    private final Versions versions;

    Instructions(EngineCommands commands, Versions versions) {
        this.commands = commands;
        this.versions = versions;
    }

    Compiled compile(Way way) {
        return with(way, compiler -> compiler.compile(way.steps()));
    }

    public Outlook outlook(Way way, Set<String> steps) {
        return with(way, compiler -> outlook(compiler, way.steps(), steps));
    }

    /** The same for versions of a process and a content that is deployed nowhere; empty if the engine cannot read that. */
    public Optional<Map<Integer, Outlook>> outlooks(String process, String content, Map<Integer, Set<String>> steps) {
        return commands.joined(command -> {
            ProcessEngineConfigurationImpl engine = command.getProcessEngineConfiguration();
            return Undeployed.read(engine, process, content).map(draft -> {
                Map<Integer, Outlook> outlooks = new TreeMap<>();
                steps.forEach((version, standing) -> outlooks.put(
                        version,
                        outlook(new Compiler(engine, deployed(engine, process, version), draft), Map.of(), standing)));
                return outlooks;
            });
        });
    }

    private static Outlook outlook(Compiler compiler, Map<String, String> asked, Set<String> steps) {
        Compiled compiled = compiler.compile(asked);
        Map<String, String> goes = compiled.goes();
        compiled.wrong().forEach(w -> goes.remove(w.step()));
        Map<String, List<String>> choices = new TreeMap<>();
        steps.forEach(step -> choices.put(step, compiler.choices(step)));
        return new Outlook(goes, open(compiler, steps, goes), compiled.wrong(), choices);
    }

    private static List<Blocked> open(Compiler compiler, Set<String> steps, Map<String, String> goes) {
        return steps.stream()
                .filter(step -> !goes.containsKey(step))
                .map(step -> new Blocked(step, step, compiler.whyNot(step)))
                .sorted(Comparator.comparing(Blocked::step))
                .toList();
    }

    private <T> T with(Way way, Function<Compiler, T> work) {
        return commands.joined(command -> {
            ProcessEngineConfigurationImpl engine = command.getProcessEngineConfiguration();
            return work.apply(new Compiler(
                    engine, deployed(engine, way.process(), way.from()), deployed(engine, way.process(), way.to())));
        });
    }

    private ProcessDefinitionEntity deployed(ProcessEngineConfigurationImpl engine, String process, int version) {
        return engine.getDeploymentCache().findDeployedProcessDefinitionById(versions.definition(process, version));
    }
}
