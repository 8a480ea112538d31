package org.qunflow.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DayShift;

/**
 * A brand's community.
 *
 * @param zone zone of its days, quotas, quiet hours and cycles
 * @param phase IMPORT: its history is being loaded, nothing moves; LIVE; FROZEN: it stands as a replay left it
 * @param asOf set while it is frozen by a replay: ages are counted from this moment; otherwise null
 * @param movedDays by how many whole days its recorded past was moved before it was replayed; 0 if it was not
 */
public record Community(
        CommunityId id,
        String name,
        String brand,
        ZoneId zone,
        Currency currency,
        Phase phase,
        Instant asOf,
        int movedDays) {

    /** How the community lives. */
    public enum Phase {
        IMPORT,
        LIVE,
        FROZEN
    }

    /** How what was recorded about it elsewhere is to be moved before it is taken in. */
    public DayShift shift() {
        return new DayShift(zone, movedDays);
    }
}
