package org.qunflow.engagement.kol;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Slots were drawn; who wants to know why computes it again from the seed (003-17). */
public record SlotsDrawn(
        CommunityId community, Instant at, SessionId session, String name, long seed, int applicants, int drawn)
        implements CommunityEvent {}
