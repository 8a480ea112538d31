package org.qunflow.moderation.cases;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A case was opened; found names the detector, or is empty for a report. */
public record CaseOpened(CommunityId community, Instant at, MemberId member, CaseId about, String item, String found)
        implements MemberEvent {}
