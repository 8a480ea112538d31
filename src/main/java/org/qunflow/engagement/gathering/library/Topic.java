package org.qunflow.engagement.gathering.library;

import java.time.Instant;
import java.util.UUID;

/**
 * Something to talk about.
 *
 * @param parent the wider category that it belongs to (003-22), such as daily goods for water
 */
public record Topic(UUID id, String parent, String text, int uses, Instant usedAt) {}
