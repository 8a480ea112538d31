package org.qunflow.reward.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.StepSettings;
import org.qunflow.engine.Steps;
import org.qunflow.member.Members;
import org.qunflow.reward.packet.RedPackets;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Asks for a red packet for the member, once per passage; where the caps refuse it, the member goes on without (002-04). */
@Component("redPacketDelegate")
class RedPacketDelegate implements JavaDelegate {
    private final RedPackets packets;
    private final Members members;

    RedPacketDelegate(RedPackets packets, Members members) {
        this.packets = packets;
        this.members = members;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepSettings step = Steps.settings(execution);
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        String passage = execution.getProcessInstanceId() + "/" + execution.getActivityInstanceId();
        packets.ask(
                members.communityOf(member),
                member,
                new BigDecimal(step.text("amount")),
                step.text("occasion"),
                passage);
    }
}
