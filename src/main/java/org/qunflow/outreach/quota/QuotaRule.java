package org.qunflow.outreach.quota;

import java.time.Duration;

/**
 * What holds for all touches of a community.
 *
 * @param kept slots of each period that only urgent touches may use
 * @param gapMinutes between two touches of one recipient
 * @param weekCap touches of all processes to one recipient in any 7 days
 * @param promotionCap promotions to one recipient in any 30 days
 * @param validityHours how long a touch may wait before it is closed
 */
public record QuotaRule(
        QuotaMode mode, int kept, int gapMinutes, int weekCap, int promotionCap, QuietHours quiet, int validityHours) {
    static final Duration WEEK = Duration.ofDays(7);
    static final Duration MONTH = Duration.ofDays(30);
    public static final int LONGEST_GAP = 7 * 24 * 60;
    public static final int LONGEST_VALIDITY = 60 * 24;
    public static final int HIGHEST_CAP = 100;

    public QuotaRule {
        if (kept < 0 || kept >= mode.fewest()) {
            throw new IllegalArgumentException("Of " + mode.fewest() + " slots " + kept + " cannot be kept back");
        }
    }

    Duration gap() {
        return Duration.ofMinutes(gapMinutes);
    }

    Duration validity() {
        return Duration.ofHours(validityHours);
    }

    int keptFrom(Priority priority) {
        return priority == Priority.URGENT ? 0 : kept;
    }
}
