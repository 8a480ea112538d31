package org.qunflow.layering.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.layering.LayeringRun;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Folds the scorecards of the community to the last complete day. */
@Component("foldScorecardsDelegate")
class FoldScorecardsDelegate implements JavaDelegate {
    private final LayeringRun run;

    FoldScorecardsDelegate(LayeringRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        run.fold(CommunityId.of(execution.getProcessBusinessKey()));
    }
}
