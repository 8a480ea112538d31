package org.qunflow.reward.packet;

import org.qunflow.shared.GroupId;

/** A group that may get a red packet; size: how many could share it. */
public record PacketGroup(GroupId id, String zh, String en, int size, boolean open) {

    public String name(String language) {
        return "zh".equals(language) ? zh : en;
    }
}
