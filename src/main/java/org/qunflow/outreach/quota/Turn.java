package org.qunflow.outreach.quota;

import java.time.Instant;
import java.time.ZoneId;
import org.qunflow.shared.CommunityId;

/** A moment in a community, the rule that holds then, and the period that it lies in. */
record Turn(CommunityId community, ZoneId zone, Instant now, QuotaRule rule, Period period) {

    static Turn at(CommunityId community, ZoneId zone, Instant now, QuotaRule rule) {
        return new Turn(community, zone, now, rule, Period.at(rule.mode(), now, zone));
    }

    Instant gapSince() {
        return now.minus(rule.gap());
    }

    Instant weekSince() {
        return now.minus(QuotaRule.WEEK);
    }

    Instant monthSince() {
        return now.minus(QuotaRule.MONTH);
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(period.begins(zone)) && moment.isBefore(period.ends(zone));
    }
}
