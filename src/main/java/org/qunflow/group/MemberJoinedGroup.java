package org.qunflow.group;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member took a seat in a group. */
public record MemberJoinedGroup(CommunityId community, Instant at, MemberId member, GroupId group, String type)
        implements MemberEvent {}
