package org.qunflow.layering.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.layering.LayeringRun;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Evaluates everybody, plans the moves, and answers who comes next for a seat (003-11, 003-14). */
@Component("evaluateTiersDelegate")
class EvaluateTiersDelegate implements JavaDelegate {
    private final LayeringRun run;

    EvaluateTiersDelegate(LayeringRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CommunityId community = CommunityId.of(execution.getProcessBusinessKey());
        run.evaluate(community);
        String candidates =
                run.candidates(community).stream().map(MemberId::toString).collect(Collectors.joining(","));
        Steps.answer(execution, Map.of("candidates", candidates));
    }
}
