package org.qunflow.moderation.cases;

import java.time.Instant;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** What follows from a violation, by the table and by what the member had already. */
public record CaseWeighed(
        CommunityId community,
        Instant at,
        MemberId member,
        CaseId about,
        String item,
        Rung rung,
        int history,
        int version)
        implements MemberEvent {}
