package org.qunflow.season.exemption;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A holder is away for some days, which do not count. */
public record LeaveTaken(
        CommunityId community, Instant at, MemberId member, LocalDate first, LocalDate last, String why)
        implements MemberEvent {}
