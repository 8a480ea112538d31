package org.qunflow.engagement.offline;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Something was not done with an offline event. */
public record OfflineRefused(CommunityId community, Instant at, String title, OfflineRefusal refusal)
        implements CommunityEvent {}
