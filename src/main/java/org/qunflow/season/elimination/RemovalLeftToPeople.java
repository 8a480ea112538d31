package org.qunflow.season.elimination;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** The channel did not take a member out of the group; an operator does. */
public record RemovalLeftToPeople(CommunityId community, Instant at, MemberId member, String because)
        implements MemberEvent {}
