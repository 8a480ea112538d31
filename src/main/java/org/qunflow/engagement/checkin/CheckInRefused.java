package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A check-in did not count. */
public record CheckInRefused(
        CommunityId community, Instant at, MemberId member, String task, LocalDate day, CheckInRefusal refusal)
        implements MemberEvent {}
