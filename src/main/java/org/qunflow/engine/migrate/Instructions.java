package org.qunflow.engine.migrate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
        return with(way, compiler -> {
            Compiled compiled = compiler.compile(way.steps());
            Map<String, String> goes = compiled.goes();
            compiled.wrong().forEach(w -> goes.remove(w.step()));
            Map<String, List<String>> choices = new TreeMap<>();
            steps.forEach(step -> choices.put(step, compiler.choices(step)));
            return new Outlook(goes, open(compiler, steps, goes), compiled.wrong(), choices);
        });
    }

    private static List<Blocked> open(Compiler compiler, Set<String> steps, Map<String, String> goes) {
        return steps.stream()
                .filter(step -> !goes.containsKey(step))
                .map(step -> new Blocked(step, step, compiler.whyNot(step)))
                .sorted(Comparator.comparing(Blocked::step))
                .toList();
    }

    private <T> T with(Way way, Function<Compiler, T> work) {
        String from = versions.definition(way.process(), way.from());
        String to = versions.definition(way.process(), way.to());
        return commands.joined(command -> work.apply(new Compiler(command.getProcessEngineConfiguration(), from, to)));
    }
}
