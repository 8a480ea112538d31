package org.qunflow.member.tag;

import java.util.UUID;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/** Who bears a tag: a member or a group, the other one is null. */
public record Bearer(MemberId member, GroupId group) {

    public static Bearer of(MemberId member) {
        return new Bearer(member, null);
    }

    public static Bearer of(GroupId group) {
        return new Bearer(null, group);
    }

    UUID id() {
        return member == null ? group.value() : member.value();
    }

    String subjectType() {
        return member == null ? "group" : "member";
    }
}
