package org.qunflow.group.opening;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member got a role in a group, or it ended: GRANTED, ENDED, EXPIRED, LEFT. */
public record RoleChanged(
        CommunityId community, Instant at, MemberId member, GroupId group, Role role, String change, LocalDate until)
        implements MemberEvent {}
