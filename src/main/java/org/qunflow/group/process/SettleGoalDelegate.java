package org.qunflow.group.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.group.opening.profile.Goals;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Writes down the next goal, or closes this one (000-01). */
@Component("settleGoalDelegate")
class SettleGoalDelegate implements JavaDelegate {
    private final Goals goals;

    SettleGoalDelegate(Goals goals) {
        this.goals = goals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CommunityId community = CommunityId.of(execution.getProcessBusinessKey());
        boolean settled = true;
        if ("NEXT".equals(execution.getVariable("next"))) {
            String title = Objects.toString(execution.getVariable("title"), "");
            settled = goals.next(community, title, number(execution, "target"), number(execution, "days"));
        } else {
            goals.close(community);
        }
        Steps.answer(execution, Map.of("settled", settled));
    }

    private static long number(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof Number number ? number.longValue() : 0;
    }
}
