package org.qunflow.season;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** An invitation to a seat came to its end: accepted, declined, expired, refused or withdrawn. */
public record InvitationClosed(CommunityId community, Instant at, MemberId member, String outcome)
        implements MemberEvent {}
