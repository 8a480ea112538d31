package org.qunflow.outreach.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days that share one quota.
 *
 * @param ends exclusive
 * @param slots how many messages one recipient may get in it
 */
public record Period(QuotaMode mode, LocalDate starts, LocalDate ends, int slots) {

    static Period at(QuotaMode mode, Instant moment, ZoneId zone) {
        return mode.around(LocalDate.ofInstant(moment, zone));
    }

    Instant begins(ZoneId zone) {
        return starts.atStartOfDay(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
        return ends.atStartOfDay(zone).toInstant();
    }

    public LocalDate last() {
        return ends.minusDays(1);
    }
}
