package org.qunflow.reward;

import java.time.Duration;
import org.qunflow.shared.MemberId;

/**
 * Points of a member that are to be put aside for a benefit.
 *
 * @param key what makes a repetition harmless
 * @param lasts after which they go back by themselves; null: as configured
 */
public record Reserve(MemberId member, Points points, String key, String reason, Duration lasts) {

    public Reserve(MemberId member, Points points, String key, String reason) {
        this(member, points, key, reason, null);
    }
}
