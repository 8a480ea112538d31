package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A suspension was lifted; free is false while another one holds. */
public record MemberRestored(
        CommunityId community, Instant at, MemberId member, String cause, Suspension.Lifted lifted, boolean free)
        implements MemberEvent {}
