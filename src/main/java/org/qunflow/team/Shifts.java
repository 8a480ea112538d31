package org.qunflow.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.security.Colleagues;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.qunflow.shared.News;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The door to the watch: who is on it when, one at a time (000-17). */
@Service
public class Shifts {
    private final ShiftRows rows;
    private final WatchWeek weeks;
    private final ShiftSettings settings;
    private final Colleagues colleagues;
    private final Telling telling;

    Shifts(ShiftRows rows, WatchWeek weeks, ShiftSettings settings, Colleagues colleagues, Telling telling) {
        this.rows = rows;
        this.weeks = weeks;
        this.settings = settings;
        this.colleagues = colleagues;
        this.telling = telling;
    }

    /** In whose name and when. */
    @Component
    record Telling(CommunityZones zones, CurrentOperator operator, News news) {}

    /** Why somebody cannot be put on watch; the last part of the message key shifts.refused.{why}. */
    public enum Refusal {
        WHO,
        DAYS,
        HOURS,
        TOO_LONG,
        PAST,
        TAKEN
    }

    /**
     * Puts somebody on watch on each of the days; all of them or, with the reason, none.
     *
     * @param until 1 to 24; not after from: it ends on the day after
     */
    @Transactional
    public Optional<Refusal> plan(CommunityId community, String who, Collection<LocalDate> days, int from, int until) {
        Optional<Refusal> refusal = against(community, who, days, from, until);
        if (refusal.isPresent()) {
            return refusal;
        }
        try {
            days.stream().distinct().forEach(day -> add(community, shift(community, who, day, from, until)));
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.of(Refusal.TAKEN);
        }
    }

    private Optional<Refusal> against(
            CommunityId community, String who, Collection<LocalDate> days, int from, int until) {
        if (!here(community).contains(who)) {
            return Optional.of(Refusal.WHO);
        }
        if (days.isEmpty() || days.size() > 7) {
            return Optional.of(Refusal.DAYS);
        }
        if (from < 0 || from > 23 || until < 1 || until > 24 || from == until) {
            return Optional.of(Refusal.HOURS);
        }
        if (hours(from, until) > settings.longest()) {
            return Optional.of(Refusal.TOO_LONG);
        }
        Instant now = telling.news().now(community);
        return days.stream()
                        .anyMatch(d ->
                                !shift(community, who, d, from, until).endsAt().isAfter(now))
                ? Optional.of(Refusal.PAST)
                : Optional.empty();
    }

    /** Those who may be on watch. */
    private Set<String> here(CommunityId community) {
        return colleagues.of(community).stream()
                .filter(c -> c.enabled() && c.doesTasks())
                .map(Colleague::name)
                .collect(Collectors.toSet());
    }

    private static int hours(int from, int until) {
        return until > from ? until - from : until + 24 - from;
    }

    private Shift shift(CommunityId community, String who, LocalDate day, int from, int until) {
        ZoneId zone = telling.zones().zone(community);
        Instant start = day.atTime(from, 0).atZone(zone).toInstant();
        return new Shift(Ids.next(), who, start, start.plus(Duration.ofHours(hours(from, until))), ShiftState.PLANNED);
    }

    private void add(CommunityId community, Shift shift) {
        rows.add(community, shift, telling.operator().name());
        telling.news()
                .tell(
                        community,
                        at -> new ShiftPlanned(
                                community, at, shift.id(), shift.who(), shift.startsAt(), shift.endsAt()));
    }

    /** Takes a shift out of the roster; false if it has ended, or somebody else was faster. */
    @Transactional
    public boolean drop(CommunityId community, UUID id) {
        Optional<Shift> shift = rows.find(community, id);
        boolean gone = shift.isPresent() && rows.drop(community, id);
        if (gone) {
            telling.news()
                    .tell(
                            community,
                            at -> new ShiftDropped(
                                    community, at, id, shift.get().who()));
        }
        return gone;
    }

    /** Plans this week as the one before it, where nobody is on watch yet, with those who are still here; returns how many shifts. */
    @Transactional
    public int copyWeekBefore(CommunityId community, LocalDate monday) {
        ZoneId zone = telling.zones().zone(community);
        Instant now = telling.news().now(community);
        Set<String> there = here(community);
        Instant begin = monday.atStartOfDay(zone).toInstant();
        List<Shift> planned = rows.between(
                community, begin, monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        List<Shift> copies =
                rows.between(community, monday.minusWeeks(1).atStartOfDay(zone).toInstant(), begin).stream()
                        .filter(s -> !s.startsAt()
                                .isBefore(
                                        monday.minusWeeks(1).atStartOfDay(zone).toInstant()))
                        .map(s -> aWeekLater(s, zone))
                        .filter(s -> s.endsAt().isAfter(now) && there.contains(s.who()))
                        .filter(s -> planned.stream().noneMatch(t -> overlap(s, t)))
                        .toList();
        copies.forEach(s -> add(community, s));
        return copies.size();
    }

    private static Shift aWeekLater(Shift shift, ZoneId zone) {
        Instant start = shift.startsAt().atZone(zone).plusWeeks(1).toInstant();
        Duration length = Duration.between(shift.startsAt(), shift.endsAt());
        return new Shift(Ids.next(), shift.who(), start, start.plus(length), ShiftState.PLANNED);
    }

    private static boolean overlap(Shift one, Shift other) {
        return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
    }

    /** The week that a day lies in. */
    @Transactional(readOnly = true)
    public Watch week(CommunityId community, LocalDate day) {
        return weeks.of(community, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public List<Handover> latest(CommunityId community, int limit) {
        return rows.latest(community, limit);
    }
}
