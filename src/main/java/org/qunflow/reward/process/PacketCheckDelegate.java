package org.qunflow.reward.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.reward.packet.PacketId;
import org.qunflow.reward.packet.PacketSending;
import org.springframework.stereotype.Component;

/** Answers whether the red packet is sent, will not be sent, or lacks the number that proves it (002-04). */
@Component("packetCheckDelegate")
class PacketCheckDelegate implements JavaDelegate {
    private final PacketSending packets;

    PacketCheckDelegate(PacketSending packets) {
        this.packets = packets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean sent = Boolean.TRUE.equals(execution.getVariable("sent"));
        Object voucher = execution.getVariable("voucher");
        PacketId id = PacketId.of(execution.getProcessBusinessKey());
        boolean proven = sent && voucher != null && packets.sent(id, voucher.toString());
        Steps.answer(execution, Map.of("outcome", proven ? "SENT" : sent ? "NO_PROOF" : "NOT_SENT"));
    }
}
