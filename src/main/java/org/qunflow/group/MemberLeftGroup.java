package org.qunflow.group;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member's seat in a group became free. */
public record MemberLeftGroup(
        CommunityId community, Instant at, MemberId member, GroupId group, String type, String reason)
        implements MemberEvent {}
