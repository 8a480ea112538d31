package org.qunflow.engagement.seed;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A candidate was invited, or answered. */
public record SeedChanged(CommunityId community, Instant at, MemberId member, String purpose, Seed.State state)
        implements MemberEvent {}
