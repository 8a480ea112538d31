package org.qunflow.sop;

import java.time.Instant;

/**
 * One content of a draft, as somebody saved it.
 *
 * @param auto saved by the editor and not by hand
 */
public record SavedVersion(int version, boolean auto, String by, Instant at) {}
