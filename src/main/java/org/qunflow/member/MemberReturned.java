package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member came back for another enrolment. */
public record MemberReturned(CommunityId community, Instant at, MemberId member) implements MemberEvent {}
