package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.life.Lives;
import org.qunflow.group.life.Verdicts;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The group was closed by somebody: its clock stops. */
@Component("stopGroupClockDelegate")
class StopGroupClockDelegate implements JavaDelegate {
    private final Lives lives;
    private final Verdicts verdicts;

    StopGroupClockDelegate(Lives lives, Verdicts verdicts) {
        this.lives = lives;
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        verdicts.closed(lives.communityOf(group), group);
    }
}
