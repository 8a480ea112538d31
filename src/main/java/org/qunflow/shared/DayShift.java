package org.qunflow.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A move by whole days of a zone: what happened at half past nine there happens at half past nine of another day. */
public record DayShift(ZoneId zone, int days) {

    /** A stretch of moments, until exclusive, that all move by the same duration: no clock change lies within it. */
    public record Stretch(Instant since, Instant until, Duration by) {}

    public Instant move(Instant moment) {
        return days == 0
                ? moment
                : moment.atZone(zone)
                        .toLocalDateTime()
                        .plusDays(days)
                        .atZone(zone)
                        .toInstant();
    }

    public LocalDate move(LocalDate day) {
        return day.plusDays(days);
    }

    /** Cuts the time from first to last into stretches, so that a database can move moments by adding to them. */
    public List<Stretch> stretches(Instant first, Instant last) {
        Instant end = last.plusSeconds(1);
        NavigableSet<Instant> cuts = new TreeSet<>(List.of(first, end));
        transitions(first, end).map(ZoneOffsetTransition::getInstant).forEach(cuts::add);
        transitions(move(first).minus(Duration.ofDays(1)), move(end).plus(Duration.ofDays(1)))
                .flatMap(t -> Stream.of(t.getDateTimeBefore(), t.getDateTimeAfter()))
                .flatMap(this::back)
                .filter(cut -> cut.isAfter(first) && cut.isBefore(end))
                .forEach(cuts::add);
        List<Stretch> stretches = new ArrayList<>();
        for (Instant since = first; since.isBefore(end); since = cuts.higher(since)) {
            stretches.add(new Stretch(since, cuts.higher(since), Duration.between(since, move(since))));
        }
        return stretches;
    }

    private Stream<Instant> back(LocalDateTime moved) {
        LocalDateTime local = moved.minusDays(days);
        return Stream.of(
                local.atZone(zone).withEarlierOffsetAtOverlap().toInstant(),
                local.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }

    private Stream<ZoneOffsetTransition> transitions(Instant from, Instant to) {
        return Stream.iterate(
                zone.getRules().nextTransition(from),
                t -> t != null && t.getInstant().isBefore(to),
                t -> zone.getRules().nextTransition(t.getInstant()));
    }
}
