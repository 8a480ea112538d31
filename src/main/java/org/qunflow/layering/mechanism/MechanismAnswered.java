package org.qunflow.layering.mechanism;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member answered the invitation to a mechanism group. */
public record MechanismAnswered(CommunityId community, Instant at, MemberId member, GroupId group, boolean joined)
        implements MemberEvent {}
