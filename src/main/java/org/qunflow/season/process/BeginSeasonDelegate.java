package org.qunflow.season.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.season.cycle.Turns;
import org.springframework.stereotype.Component;

/** The season begins: its share becomes a number of seats, and who sits is taken over (003-14). */
@Component("beginSeasonDelegate")
class BeginSeasonDelegate implements JavaDelegate {
    private final Cycles cycles;
    private final Turns turns;

    BeginSeasonDelegate(Cycles cycles, Turns turns) {
        this.cycles = cycles;
        this.turns = turns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        turns.begin(cycles.get(SeasonId.of(execution.getProcessBusinessKey())));
    }
}
