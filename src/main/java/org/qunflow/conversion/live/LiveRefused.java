package org.qunflow.conversion.live;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Something was not done with a live room. */
public record LiveRefused(CommunityId community, Instant at, String title, LiveRefusal refusal)
        implements CommunityEvent {}
