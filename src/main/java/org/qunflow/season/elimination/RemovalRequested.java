package org.qunflow.season.elimination;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** The channel is asked to take a member out of the group of core fans. */
public record RemovalRequested(CommunityId community, Instant at, MemberId member) implements MemberEvent {}
