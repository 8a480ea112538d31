package org.qunflow.group.opening;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A seed account of a group was declared, or the declaration ended. */
public record SeedAccountChanged(
        CommunityId community, Instant at, MemberId member, GroupId group, String change, LocalDate sunset)
        implements MemberEvent {}
