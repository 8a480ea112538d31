package org.qunflow.outreach;

import java.time.Instant;
import java.util.UUID;

/** One outbound contact, by which version of its template, and what became of it (PENDING, SENT, READ, FAILED, UNKNOWN, REPLAYED, REFUSED). */
public record Touch(UUID id, String template, int version, Instant at, String delivery, String reason) {}
