package org.qunflow.team;

import java.time.Instant;
import java.util.UUID;

/**
 * What one shift told the next.
 *
 * @param takenBy null as long as nobody read it
 */
public record Handover(
        UUID shift, String openMatters, String hotTopics, String by, Instant at, String takenBy, Instant takenAt) {}
