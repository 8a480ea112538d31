package org.qunflow.channel;

import java.time.Instant;

/**
 * Something a channel told us.
 *
 * @param eventId unique per source
 * @param payload JSON as received
 * @param receivedAt real time
 */
public record InboundEvent(String source, String eventId, String payload, Instant receivedAt) {}
