package org.qunflow.season;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A candidate is proposed for a free seat. */
public record CandidateNominated(CommunityId community, Instant at, MemberId member) implements MemberEvent {}
