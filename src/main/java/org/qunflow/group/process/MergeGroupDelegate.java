package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.life.Lives;
import org.qunflow.group.life.Verdicts;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Everybody moves into another group of the kind; where there is no room for all, nobody does (002-02). */
@Component("mergeGroupDelegate")
class MergeGroupDelegate implements JavaDelegate {
    private final Lives lives;
    private final Verdicts verdicts;

    MergeGroupDelegate(Lives lives, Verdicts verdicts) {
        this.lives = lives;
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        if (!verdicts.merge(lives.communityOf(group), group)) {
            throw new BpmnError("groupMergeRefused");
        }
    }
}
