package org.qunflow.group.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.group.life.Check;
import org.qunflow.group.life.Lives;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Checks the health of a group on a day of its clock (002-02, 000-05). */
@Component("checkGroupHealthDelegate")
class CheckGroupHealthDelegate implements JavaDelegate {
    private final Lives lives;

    CheckGroupHealthDelegate(Lives lives) {
        this.lives = lives;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        int day = ((Number) execution.getVariable("day")).intValue();
        Check.Outcome outcome = lives.check(lives.communityOf(group), group, day);
        Steps.answer(execution, Map.of("outcome", outcome));
    }
}
