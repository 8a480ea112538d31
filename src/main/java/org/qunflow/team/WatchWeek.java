package org.qunflow.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qunflow.shared.CommunityId;
import org.qunflow.team.Watch.Day;
import org.qunflow.team.Watch.Stretch;
import org.springframework.stereotype.Component;

/** Lays a week of the watch out, hour by hour. */
@Component
class WatchWeek {
    private static final int HOURS = 24;

    private final ShiftRows rows;
    private final AbsenceRows absences;
    private final CommunityZones zones;
    private final ShiftSettings settings;

    WatchWeek(ShiftRows rows, AbsenceRows absences, CommunityZones zones, ShiftSettings settings) {
        this.rows = rows;
        this.absences = absences;
        this.zones = zones;
        this.settings = settings;
    }

    Watch of(CommunityId community, LocalDate monday) {
        ZoneId zone = zones.zone(community);
        List<Shift> shifts = rows.between(
                community,
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        List<Day> days = monday.datesUntil(monday.plusWeeks(1))
                .map(day -> day(day, zone, shifts))
                .toList();
        int gaps = days.stream()
                .flatMap(d -> d.stretches().stream())
                .filter(Stretch::isGap)
                .mapToInt(Stretch::hours)
                .sum();
        return new Watch(monday, days, gaps);
    }

    private Day day(LocalDate date, ZoneId zone, List<Shift> shifts) {
        List<Stretch> stretches = new ArrayList<>();
        int begin = 0;
        for (int hour = 1; hour <= HOURS; hour++) {
            if (hour == HOURS || !same(date, zone, shifts, begin, hour)) {
                stretches.add(stretch(begin, hour, watching(date, zone, shifts, begin)));
                begin = hour;
            }
        }
        return new Day(date, stretches, away(date, stretches));
    }

    private boolean same(LocalDate date, ZoneId zone, List<Shift> shifts, int hour, int other) {
        return Objects.equals(watching(date, zone, shifts, hour), watching(date, zone, shifts, other))
                && settings.mustBeWatched(hour) == settings.mustBeWatched(other);
    }

    private Stretch stretch(int from, int until, Shift shift) {
        return new Stretch(
                LocalTime.of(from, 0),
                LocalTime.of(until % HOURS, 0),
                shift,
                shift == null && settings.mustBeWatched(from));
    }

    private static Shift watching(LocalDate date, ZoneId zone, List<Shift> shifts, int hour) {
        Instant at = ZonedDateTime.of(date, LocalTime.of(hour, 0), zone).toInstant();
        return shifts.stream()
                .filter(s -> !at.isBefore(s.startsAt()) && at.isBefore(s.endsAt()))
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> away(LocalDate date, List<Stretch> stretches) {
        Map<String, String> away = new LinkedHashMap<>();
        stretches.stream()
                .filter(s -> s.shift() != null)
                .map(s -> s.shift().who())
                .distinct()
                .forEach(who -> absences.on(who, date).ifPresent(a -> away.put(who, a.substitute())));
        return away;
    }
}
