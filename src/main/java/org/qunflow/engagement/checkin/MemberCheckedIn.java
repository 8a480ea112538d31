package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member checked in; held: the points wait for a judgement of the proof. */
public record MemberCheckedIn(
        CommunityId community, Instant at, MemberId member, String task, LocalDate day, boolean madeUp, boolean held)
        implements MemberEvent {}
