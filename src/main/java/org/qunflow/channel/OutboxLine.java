package org.qunflow.channel;

import java.time.Instant;

/**
 * An outgoing message and where it stands, for lists that people work through.
 *
 * @param failure why it stands there, or null
 * @param since when it came to stand there, real time
 */
public record OutboxLine(OutgoingMessage message, OutboxState state, int attempts, String failure, Instant since) {}
