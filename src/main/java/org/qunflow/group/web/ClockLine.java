package org.qunflow.group.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunflow.group.life.Check;
import org.qunflow.group.life.Clock;
import org.qunflow.group.life.LifeRule;

/** A clock as the page draws it: the day it stands at, what comes next, and its days in a line. */
record ClockLine(Clock clock, int day, int nextDay, LocalDate nextOn, List<Stop> stops) {

    /** One day of the line; check is null while it is still to come. */
    record Stop(int day, LocalDate on, boolean verdict, Check check) {}

    static ClockLine of(Clock clock, LifeRule rule, List<Check> checks, LocalDate today) {
        int next = rule.nextDay(clock.checkedDay());
        List<Stop> stops = Stream.concat(rule.checkDays().stream(), Stream.of(rule.verdictDay()))
                .map(d -> stop(clock, rule, checks, d))
                .toList();
        int day = (int) ChronoUnit.DAYS.between(clock.startedOn(), today);
        return new ClockLine(clock, day, next, clock.startedOn().plusDays(next), stops);
    }

    private static Stop stop(Clock clock, LifeRule rule, List<Check> checks, int day) {
        Optional<Check> done = checks.stream()
                .filter(c -> c.round() == clock.round() && c.day() == day)
                .findFirst();
        return new Stop(day, clock.startedOn().plusDays(day), day == rule.verdictDay(), done.orElse(null));
    }
}
