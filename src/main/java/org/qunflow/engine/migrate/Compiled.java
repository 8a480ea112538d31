package org.qunflow.engine.migrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.migration.MigrationPlanImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.qunflow.engine.Migrations.Blocked;

/** Instructions that the engine accepts, and those that were asked for and cannot be. */
record Compiled(String from, String to, List<MigrationInstruction> instructions, List<Blocked> wrong) {

    MigrationPlanImpl plan() {
        MigrationPlanImpl plan = new MigrationPlanImpl(from, to);
        plan.setInstructions(instructions);
        return plan;
    }

    Map<String, String> goes() {
        Map<String, String> goes = new HashMap<>();
        instructions.forEach(i -> goes.put(i.getSourceActivityId(), i.getTargetActivityId()));
        return goes;
    }
}
