package org.qunflow.member;

import java.time.Instant;

/**
 * Somebody who arrives.
 *
 * @param source where he came from (来源), with externalId unique in a community
 * @param channel and address how to reach him; both null if unknown
 * @param note what he said he came for (000-29), or null
 */
public record NewMember(
        String source,
        String externalId,
        String displayName,
        Instant arrivedAt,
        String channel,
        String address,
        String campaign,
        String note) {}
