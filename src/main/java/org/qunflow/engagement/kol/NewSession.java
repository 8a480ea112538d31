package org.qunflow.engagement.kol;

import java.time.Instant;

/** Slots that are opened: for what, how many, until when one may apply, and when the talks are. */
public record NewSession(KolId kol, String topic, int slots, Instant applyUntil, Instant heldAt) {}
