package org.qunflow.engagement.kol;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Members may apply for talks with a KOL. */
public record SlotsOpened(CommunityId community, Instant at, SessionId session, String name, int slots)
        implements CommunityEvent {}
