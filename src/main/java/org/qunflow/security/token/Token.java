package org.qunflow.security.token;

import java.time.Instant;
import java.util.UUID;

/**
 * What a program shows instead of a password. The secret itself is not kept.
 *
 * @param usedAt when it was used last, to the minute, or null
 */
public record Token(UUID id, String name, String madeBy, Instant madeAt, Instant expiresAt, Instant usedAt) {}
