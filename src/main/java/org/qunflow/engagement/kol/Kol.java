package org.qunflow.engagement.kol;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.MemberId;

/**
 * Somebody who speaks with authority (000-19).
 *
 * @param member null for a guest
 * @param halo what people trust in: titles, works, who vouches
 * @param validUntil last day of the credentials; null if they do not expire
 * @param expiredAt since when they are flagged as expired; null while they hold
 * @param rating mean of the members' ratings; null without one
 */
public record Kol(
        KolId id,
        MemberId member,
        String name,
        String credentials,
        String halo,
        LocalDate validUntil,
        Instant expiredAt,
        int slotsPerWeek,
        Double rating,
        long talks) {}
