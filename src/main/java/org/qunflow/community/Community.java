package org.qunflow.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.qunflow.shared.CommunityId;

/**
 * A brand's community.
 *
 * @param zone zone of its days, quotas, quiet hours and cycles
 * @param asOf set while it is frozen by a replay: ages are counted from this moment; otherwise null
 */
public record Community(CommunityId id, String name, String brand, ZoneId zone, Currency currency, Instant asOf) {}
