package org.qunflow.season.exemption;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A lead protects a holder until a day, for a reason. */
public record SeatProtected(CommunityId community, Instant at, MemberId member, LocalDate until, String why)
        implements MemberEvent {}
