package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** The proof of a check-in was accepted or refused, or none came any more. */
public record ProofJudged(
        CommunityId community,
        Instant at,
        MemberId member,
        String task,
        LocalDate day,
        String state,
        String reason,
        String by)
        implements MemberEvent {}
