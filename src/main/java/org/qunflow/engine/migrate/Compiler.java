package org.qunflow.engine.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.ConditionalEventBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.UpdateEventTriggersValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstruction;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstructionImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstructions;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.qunflow.engine.Migrations.Blocked;
import org.qunflow.engine.Migrations.Obstacle;

/**
 * Makes the instructions of a way: those asked for, and between equal ids whatever the engine's own rules let through
 * beside them. An event that waits for a message of another name from now on waits for that; a timer of the same id keeps
 * its hour.
 */
final class Compiler {
    private final ProcessEngineConfigurationImpl engine;
    private final ProcessDefinitionEntity source;
    private final ProcessDefinitionEntity target;

    Compiler(ProcessEngineConfigurationImpl engine, ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
        this.engine = engine;
        this.source = source;
        this.target = target;
    }

    Compiled compile(Map<String, String> asked) {
        List<Blocked> wrong = new ArrayList<>();
        List<ValidatingMigrationInstruction> own = own(asked, wrong);
        ValidatingMigrationInstructions all = consistent(own, automatic(asked));
        own.forEach(i -> obstacle(i, all).ifPresent(why -> wrong.add(blocked(i, why))));
        return new Compiled(source.getId(), target.getId(), all.asMigrationInstructions(), wrong);
    }

    /** Why nobody is carried from this step to the one of the same id. */
    Obstacle whyNot(String step) {
        ActivityImpl from = source.findActivity(step);
        ActivityImpl to = target.findActivity(step);
        if (from == null || to == null) {
            return Obstacle.NO_SUCH_STEP;
        }
        ValidatingMigrationInstructions all = consistent(List.of(), automatic(Map.of()));
        ValidatingMigrationInstruction instruction = instruction(from, to);
        all.addInstruction(instruction);
        return obstacle(instruction, all).orElse(Obstacle.NOT_MOVABLE);
    }

    /** Steps of the other version to which those who stand at this one could be carried. */
    List<String> choices(String step) {
        ActivityImpl from = source.findActivity(step);
        if (from == null) {
            return List.of();
        }
        List<String> choices = new ArrayList<>();
        collect(target.getActivities(), from, choices);
        return choices;
    }

    private void collect(List<ActivityImpl> places, ActivityImpl from, List<String> choices) {
        for (ActivityImpl to : places) {
            if (to.getActivityBehavior().getClass()
                            == from.getActivityBehavior().getClass()
                    && compile(Map.of(from.getId(), to.getId())).wrong().isEmpty()) {
                choices.add(to.getId());
            }
            collect(to.getActivities(), from, choices);
        }
    }

    private List<ValidatingMigrationInstruction> own(Map<String, String> asked, List<Blocked> wrong) {
        List<ValidatingMigrationInstruction> own = new ArrayList<>();
        asked.forEach((step, goal) -> {
            ActivityImpl from = source.findActivity(step);
            ActivityImpl to = target.findActivity(goal);
            if (from == null || to == null) {
                wrong.add(new Blocked(step, goal, Obstacle.NO_SUCH_STEP));
            } else {
                own.add(instruction(from, to));
            }
        });
        return own;
    }

    private List<ValidatingMigrationInstruction> automatic(Map<String, String> asked) {
        return engine.getMigrationInstructionGenerator().generate(source, target, false).getInstructions().stream()
                .filter(i -> !asked.containsKey(i.getSourceActivity().getId()))
                .map(i -> instruction(i.getSourceActivity(), i.getTargetActivity()))
                .toList();
    }

    /** Leaves out what does not fit with the rest, until everything fits; what was asked for stays. */
    private ValidatingMigrationInstructions consistent(
            List<ValidatingMigrationInstruction> own, List<ValidatingMigrationInstruction> automatic) {
        List<ValidatingMigrationInstruction> kept = automatic;
        while (true) {
            ValidatingMigrationInstructions all = new ValidatingMigrationInstructions();
            all.addAll(own);
            all.addAll(kept);
            List<ValidatingMigrationInstruction> fitting =
                    kept.stream().filter(i -> obstacle(i, all).isEmpty()).toList();
            if (fitting.size() == kept.size()) {
                return all;
            }
            kept = fitting;
        }
    }

    private Optional<Obstacle> obstacle(
            ValidatingMigrationInstruction instruction, ValidatingMigrationInstructions all) {
        if (!SupportedActivityValidator.INSTANCE.isSupportedActivity(instruction.getSourceActivity())) {
            return Optional.of(Obstacle.NOT_MOVABLE);
        }
        for (MigrationInstructionValidator rule : engine.getMigrationInstructionValidators()) {
            MigrationInstructionValidationReportImpl report =
                    new MigrationInstructionValidationReportImpl(instruction.toMigrationInstruction());
            rule.validate(instruction, all, report);
            if (report.hasFailures()) {
                return Optional.of(Obstacles.of(rule));
            }
        }
        return Optional.empty();
    }

    private static Blocked blocked(ValidatingMigrationInstruction instruction, Obstacle why) {
        return new Blocked(
                instruction.getSourceActivity().getId(),
                instruction.getTargetActivity().getId(),
                why);
    }

    private static ValidatingMigrationInstruction instruction(ActivityImpl from, ActivityImpl to) {
        return new ValidatingMigrationInstructionImpl(from, to, waitsForSomethingElse(from, to));
    }

    private static boolean waitsForSomethingElse(ActivityImpl from, ActivityImpl to) {
        if (!UpdateEventTriggersValidator.definesPersistentEventTrigger(from)) {
            return false;
        }
        return from.getActivityBehavior() instanceof ConditionalEventBehavior
                || !from.getId().equals(to.getId())
                || !Objects.equals(event(from), event(to));
    }

    private static String event(ActivityImpl activity) {
        EventSubscriptionDeclaration declared = EventSubscriptionDeclaration.getDeclarationsForScope(
                        activity.getEventScope())
                .get(activity.getId());
        return declared == null ? null : declared.getUnresolvedEventName();
    }
}
