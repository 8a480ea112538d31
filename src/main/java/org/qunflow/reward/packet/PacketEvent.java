package org.qunflow.reward.packet;

import org.qunflow.shared.DomainEvent;

/** A domain event about a red packet, told of the member or of the group that gets it. */
interface PacketEvent extends DomainEvent {

    PacketTo to();

    @Override
    default String subjectType() {
        return to().toGroup() ? "group" : "member";
    }

    @Override
    default String subjectId() {
        return to().id().toString();
    }
}
