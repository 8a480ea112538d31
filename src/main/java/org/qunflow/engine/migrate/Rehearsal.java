package org.qunflow.engine.migrate;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.qunflow.engine.Migrations.Refusal;
import org.qunflow.engine.Migrations.Refused;
import org.qunflow.engine.Migrations.Way;
import org.qunflow.engine.work.EngineCommands;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves an instance for real, down to the last row, and takes it all back. */
@Component
public class Rehearsal {
    private static final int LONGEST = 500;

    private final EngineCommands commands;
    private final Instructions instructions;
    private final Carrying carrying;
    private final TransactionTemplate transaction;

    Rehearsal(
            EngineCommands commands,
            Instructions instructions,
            Carrying carrying,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.instructions = instructions;
        this.carrying = carrying;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Optional<Refused> of(Way way, String instance) {
        Compiled compiled = instructions.compile(way);
        if (!carrying.isThere(compiled, instance)) {
            return Optional.of(new Refused(Refusal.NOT_THERE, ""));
        }
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                commands.joined(command -> {
                    carrying.carry(command, compiled, List.of(instance));
                    return null;
                });
            });
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(refusal(e));
        }
    }

    /** The engine's refusal in our words. */
    public static Refused refusal(RuntimeException thrown) {
        if (thrown instanceof MigratingProcessInstanceValidationException invalid) {
            MigratingProcessInstanceValidationReport report = invalid.getValidationReport();
            return new Refused(why(report), words(thrown));
        }
        return new Refused(Refusal.ENGINE, words(thrown));
    }

    private static Refusal why(MigratingProcessInstanceValidationReport report) {
        boolean between =
                report.getTransitionInstanceReports().stream().anyMatch(r -> r.getMigrationInstruction() != null);
        boolean place = report.getActivityInstanceReports().stream().anyMatch(r -> r.getMigrationInstruction() == null)
                || report.getTransitionInstanceReports().stream().anyMatch(r -> r.getMigrationInstruction() == null);
        if (place) {
            return Refusal.NO_PLACE;
        }
        return between ? Refusal.BETWEEN_STEPS : Refusal.ENGINE;
    }

    private static String words(Throwable thrown) {
        String words = String.valueOf(thrown.getMessage()).replace('\0', ' ').replaceAll("\\s+", " ");
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
