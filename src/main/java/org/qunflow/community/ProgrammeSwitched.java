package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead switched a programme of the community on or off. */
public record ProgrammeSwitched(CommunityId community, Instant at, String programme, boolean on)
        implements CommunityEvent {}
