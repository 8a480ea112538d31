package org.qunflow.season.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.season.cycle.Turns;
import org.springframework.stereotype.Component;

/** The season is over: by its last cycle, or because a lead ended it. */
@Component("closeSeasonDelegate")
class CloseSeasonDelegate implements JavaDelegate {
    private final Cycles cycles;
    private final Turns turns;

    CloseSeasonDelegate(Cycles cycles, Turns turns) {
        this.cycles = cycles;
        this.turns = turns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String because = Steps.settings(execution).text("because");
        turns.close(cycles.get(SeasonId.of(execution.getProcessBusinessKey())), because);
    }
}
