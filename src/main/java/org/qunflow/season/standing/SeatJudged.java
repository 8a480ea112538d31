package org.qunflow.season.standing;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A holder who stood among the last was judged; the numbers that decided. Needed is null where nobody waits. */
public record SeatJudged(
        CommunityId community,
        Instant at,
        MemberId member,
        int cycle,
        int place,
        BigDecimal score,
        BigDecimal needed,
        String verdict,
        String rule)
        implements MemberEvent {}
