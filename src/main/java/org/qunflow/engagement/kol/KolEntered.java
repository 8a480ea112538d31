package org.qunflow.engagement.kol;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A KOL was entered with credentials and how long they hold (000-19). */
public record KolEntered(CommunityId community, Instant at, KolId kol, String name, LocalDate validUntil)
        implements CommunityEvent {}
