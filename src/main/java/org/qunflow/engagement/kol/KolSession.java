package org.qunflow.engagement.kol;

import java.time.Instant;

/**
 * Slots of a KOL for talks one to one (003-17).
 *
 * @param drawn how many slots are given away
 * @param applicants how many applied
 * @param seed what the draw was made from; null before it
 */
public record KolSession(
        SessionId id,
        KolId kol,
        String kolName,
        String topic,
        int slots,
        int drawn,
        int applicants,
        Instant applyUntil,
        Instant heldAt,
        boolean open,
        Long seed,
        Instant drawnAt,
        String drawnBy) {}
