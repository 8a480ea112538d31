package org.qunflow.engagement.seed;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** What somebody answered was not noted. */
public record SeedRefused(CommunityId community, Instant at, MemberId member, String purpose, SeedAnswer objection)
        implements MemberEvent {}
