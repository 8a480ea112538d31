package org.qunflow.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.StepSettings;
import org.qunflow.engine.Steps;
import org.qunflow.member.Members;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Awards the member the points that the step names, once per passage; where they are refused, the member goes on without. */
@Component("awardPointsDelegate")
class AwardPointsDelegate implements JavaDelegate {
    private final Rewards rewards;
    private final Members members;

    AwardPointsDelegate(Rewards rewards, Members members) {
        this.rewards = rewards;
        this.members = members;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepSettings step = Steps.settings(execution);
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        Points points = Points.of(step.text("points"));
        Purpose purpose = Purpose.valueOf(step.text("purpose"));
        String passage = execution.getProcessInstanceId() + "/" + execution.getActivityInstanceId();
        rewards.award(
                members.communityOf(member),
                new Award(member, points, purpose, passage, execution.getCurrentActivityName()));
    }
}
