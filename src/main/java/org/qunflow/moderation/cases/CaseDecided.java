package org.qunflow.moderation.cases;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Somebody decided about a case, by this version of the rules. */
public record CaseDecided(
        CommunityId community,
        Instant at,
        MemberId member,
        CaseId about,
        String item,
        boolean violation,
        int version,
        String by,
        String why)
        implements MemberEvent {}
