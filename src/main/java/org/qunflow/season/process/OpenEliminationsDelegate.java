package org.qunflow.season.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.season.cycle.Turns;
import org.qunflow.season.elimination.Eliminations;
import org.springframework.stereotype.Component;

/** Opens the way out for each holder who is to be replaced (003-20). */
@Component("openEliminationsDelegate")
class OpenEliminationsDelegate implements JavaDelegate {
    private final Cycles cycles;
    private final Eliminations eliminations;
    private final Turns turns;

    OpenEliminationsDelegate(Cycles cycles, Eliminations eliminations, Turns turns) {
        this.cycles = cycles;
        this.eliminations = eliminations;
        this.turns = turns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Season season = cycles.get(SeasonId.of(execution.getProcessBusinessKey()));
        turns.ended(season, eliminations.open(season));
    }
}
