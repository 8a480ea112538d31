package org.qunflow.moderation.cases;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** The same was found or reported again: it joined the case that is open. */
public record CaseJoined(CommunityId community, Instant at, MemberId member, CaseId about, String item, String found)
        implements MemberEvent {}
