package org.qunflow.group.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.group.life.Clock;
import org.qunflow.shared.GroupId;

/**
 * One group as the portfolio shows it.
 *
 * @param name in the reader's language
 * @param kind its tier, or its type
 * @param clock null: it has none
 * @param health of the last complete day; null: not measured yet
 * @param lastActive the last day on which a member did anything; null: none
 */
public record Card(
        GroupId id,
        String name,
        String kind,
        Instant openedAt,
        Instant closedAt,
        String closedReason,
        int size,
        int capacity,
        Clock clock,
        Integer health,
        LocalDate lastActive,
        Flow flow) {

    /** Who came and went in the last 7 and the last 30 days. */
    public record Flow(int inWeek, int outWeek, int inMonth, int outMonth) {
        public int week() {
            return inWeek - outWeek;
        }

        public int month() {
            return inMonth - outMonth;
        }
    }

    /** How long it has been open at the moment, or was. */
    public Duration age(Instant now) {
        return Duration.between(openedAt, closedAt == null ? now : closedAt);
    }

    public boolean full() {
        return size >= capacity;
    }
}
