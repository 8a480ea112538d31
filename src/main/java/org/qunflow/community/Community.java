package org.qunflow.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.qunflow.shared.CommunityId;

/**
 * A brand's community.
 *
 * @param zone zone of its days, quotas, quiet hours and cycles
 * @param phase IMPORT: its history is being loaded, nothing moves; LIVE; FROZEN: it stands as a replay left it
 * @param asOf set while it is frozen by a replay: ages are counted from this moment; otherwise null
 */
public record Community(
        CommunityId id, String name, String brand, ZoneId zone, Currency currency, Phase phase, Instant asOf) {

    /** How the community lives. */
    public enum Phase {
        IMPORT,
        LIVE,
        FROZEN
    }
}
