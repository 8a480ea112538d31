package org.qunflow.season.elimination;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** The way out of a seat came to its end: kept, spared, removed or withdrawn, and why. */
public record EliminationSettled(CommunityId community, Instant at, MemberId member, String outcome, String because)
        implements MemberEvent {}
