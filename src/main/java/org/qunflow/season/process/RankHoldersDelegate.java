package org.qunflow.season.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.season.standing.Standings;
import org.springframework.stereotype.Component;

/** Writes down where every holder and every candidate stands at the end of the cycle (003-14). */
@Component("rankHoldersDelegate")
class RankHoldersDelegate implements JavaDelegate {
    private final Cycles cycles;
    private final Standings standings;

    RankHoldersDelegate(Cycles cycles, Standings standings) {
        this.cycles = cycles;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standings.rank(cycles.get(SeasonId.of(execution.getProcessBusinessKey())));
    }
}
