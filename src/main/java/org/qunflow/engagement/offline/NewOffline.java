package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * An offline event as it is proposed.
 *
 * @param lowest from so many people on it takes place
 * @param highest places
 * @param pledge of each person, in the community's currency
 * @param organiser a core fan who organises it; null: the house
 */
public record NewOffline(
        GroupId group,
        String title,
        String region,
        Instant startsAt,
        BigDecimal cost,
        int lowest,
        int highest,
        BigDecimal pledge,
        Instant deadline,
        MemberId organiser) {}
