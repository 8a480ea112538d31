package org.qunflow.engagement.kol;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** The credentials of a KOL do not hold any more; no slots are opened until they are renewed (000-19). */
public record CredentialsExpired(CommunityId community, Instant at, KolId kol, String name, LocalDate validUntil)
        implements CommunityEvent {}
