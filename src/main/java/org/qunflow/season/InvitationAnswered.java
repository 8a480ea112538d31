package org.qunflow.season;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A candidate answered the invitation; assumed: a replay answered for him. */
public record InvitationAnswered(CommunityId community, Instant at, MemberId member, boolean accepted, boolean assumed)
        implements MemberEvent {}
