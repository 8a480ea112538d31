package org.qunflow.season.elimination;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A holder is told that the seat is at risk, what score would keep it, and until when. */
public record EliminationNoticed(
        CommunityId community, Instant at, MemberId member, BigDecimal score, BigDecimal needed, Instant until)
        implements MemberEvent {}
