package org.qunflow.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.reward.packet.PacketId;
import org.qunflow.reward.packet.PacketSending;
import org.springframework.stereotype.Component;

/** The red packet is not sent: it goes back into the budget of its day. */
@Component("packetReturnDelegate")
class PacketReturnDelegate implements JavaDelegate {
    private final PacketSending packets;

    PacketReturnDelegate(PacketSending packets) {
        this.packets = packets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        packets.giveBack(PacketId.of(execution.getProcessBusinessKey()));
    }
}
