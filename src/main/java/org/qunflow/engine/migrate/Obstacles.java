package org.qunflow.engine.migrate;

import java.util.Map;
import org.camunda.bpm.engine.impl.migration.validation.instruction.AdditionalFlowScopeInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.CannotAddMultiInstanceBodyValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.CannotAddMultiInstanceInnerActivityValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.CannotRemoveMultiInstanceInnerActivityValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.GatewayMappingValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.SameBehaviorInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.SameEventScopeInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.SameEventTypeValidator;
import org.qunflow.engine.Migrations.Obstacle;

/** The engine's rules in our words. */
final class Obstacles {
    private static final Map<Class<?>, Obstacle> BY_RULE = Map.of(
            SameBehaviorInstructionValidator.class, Obstacle.OTHER_KIND,
            SameEventTypeValidator.class, Obstacle.OTHER_EVENT,
            AdditionalFlowScopeInstructionValidator.class, Obstacle.OTHER_FRAME,
            SameEventScopeInstructionValidator.class, Obstacle.HOST_ELSEWHERE,
            GatewayMappingValidator.class, Obstacle.JOIN,
            CannotAddMultiInstanceBodyValidator.class, Obstacle.MANY_AT_ONCE,
            CannotAddMultiInstanceInnerActivityValidator.class, Obstacle.MANY_AT_ONCE,
            CannotRemoveMultiInstanceInnerActivityValidator.class, Obstacle.MANY_AT_ONCE);

    private Obstacles() {}

    static Obstacle of(MigrationInstructionValidator rule) {
        return BY_RULE.getOrDefault(rule.getClass(), Obstacle.NOT_MOVABLE);
    }
}
