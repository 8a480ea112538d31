package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.life.Lives;
import org.qunflow.group.life.Verdicts;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The group goes on with a new clock (002-02). */
@Component("renewGroupDelegate")
class RenewGroupDelegate implements JavaDelegate {
    private final Lives lives;
    private final Verdicts verdicts;

    RenewGroupDelegate(Lives lives, Verdicts verdicts) {
        this.lives = lives;
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        verdicts.renew(lives.communityOf(group), group);
    }
}
