package org.qunflow.season.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.season.cycle.Turns;
import org.springframework.stereotype.Component;

/** Goes on with the next cycle and answers whether there is one. */
@Component("turnCycleDelegate")
class TurnCycleDelegate implements JavaDelegate {
    private final Cycles cycles;
    private final Turns turns;

    TurnCycleDelegate(Cycles cycles, Turns turns) {
        this.cycles = cycles;
        this.turns = turns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean goesOn = turns.turn(cycles.get(SeasonId.of(execution.getProcessBusinessKey())));
        Steps.answer(execution, Map.of("goesOn", goesOn));
    }
}
