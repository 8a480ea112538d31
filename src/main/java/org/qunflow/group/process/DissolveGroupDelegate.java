package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.life.Lives;
import org.qunflow.group.life.Verdicts;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The group gives all seats back and closes (002-02). */
@Component("dissolveGroupDelegate")
class DissolveGroupDelegate implements JavaDelegate {
    private final Lives lives;
    private final Verdicts verdicts;

    DissolveGroupDelegate(Lives lives, Verdicts verdicts) {
        this.lives = lives;
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        verdicts.dissolve(lives.communityOf(group), group);
    }
}
