package org.qunflow.reward.packet;

import java.util.UUID;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * Who gets a red packet: one member, or a whole group whose members share it.
 *
 * @param member null: a group
 * @param group null: a member
 * @param pieces into how many parts it is shared; 1 for a member
 */
public record PacketTo(MemberId member, GroupId group, int pieces) {

    public PacketTo {
        if ((member == null) == (group == null)) {
            throw new IllegalArgumentException("A red packet goes to a member or to a group");
        }
    }

    public static PacketTo member(MemberId member) {
        return new PacketTo(member, null, 1);
    }

    public static PacketTo group(GroupId group, int pieces) {
        return new PacketTo(null, group, pieces);
    }

    public boolean toGroup() {
        return group != null;
    }

    UUID id() {
        return toGroup() ? group.value() : member.value();
    }
}
