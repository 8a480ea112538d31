package org.qunflow.outreach;

import java.time.Instant;
import java.util.UUID;

/** One outbound contact and what became of it (PENDING, SENT, READ, FAILED, UNKNOWN, REPLAYED, REFUSED). */
public record Touch(UUID id, String template, Instant at, String delivery, String reason) {}
