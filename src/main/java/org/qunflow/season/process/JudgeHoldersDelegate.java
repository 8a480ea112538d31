package org.qunflow.season.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.season.standing.Standings;
import org.springframework.stereotype.Component;

/** Judges every holder by the table seat-verdict (003-20). */
@Component("judgeHoldersDelegate")
class JudgeHoldersDelegate implements JavaDelegate {
    private final Cycles cycles;
    private final Standings standings;

    JudgeHoldersDelegate(Cycles cycles, Standings standings) {
        this.cycles = cycles;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standings.judge(cycles.get(SeasonId.of(execution.getProcessBusinessKey())));
    }
}
