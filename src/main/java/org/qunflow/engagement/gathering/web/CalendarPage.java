package org.qunflow.engagement.gathering.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.engagement.gathering.Venues;
import org.qunflow.engagement.gathering.cadence.Cadences;
import org.qunflow.engagement.gathering.cadence.Light;
import org.qunflow.engagement.gathering.cadence.Standing;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the calendar shows: days, how groups stand, and which values the week lacks. */
@Component
class CalendarPage {
    private static final int A_DAY = 8;
    private static final int WORST = 4;

    private final Gatherings gatherings;
    private final Cadences cadences;
    private final Venues venues;
    private final Communities communities;
    private final GatheringSettings settings;

    CalendarPage(
            Gatherings gatherings,
            Cadences cadences,
            Venues venues,
            Communities communities,
            GatheringSettings settings) {
        this.gatherings = gatherings;
        this.cadences = cadences;
        this.venues = venues;
        this.communities = communities;
        this.settings = settings;
    }

    /** A day, what is shown of it, and how much more there is. */
    record Day(LocalDate date, List<Gathering> gatherings, int more) {}

    /** How often a value is given in the week. */
    record Given(Value value, int times) {}

    void fill(Model page, Community community, GroupId group, LocalDate monday, LocalDate today) {
        page.addAttribute("community", community);
        page.addAttribute("monday", monday);
        page.addAttribute("sunday", monday.plusDays(6));
        page.addAttribute("today", today);
        page.addAttribute("days", days(community, group, monday));
        page.addAttribute("group", group);
        page.addAttribute("venues", venues.open(community.id()));
        page.addAttribute("forms", ContentForm.values());
        page.addAttribute("most", settings.mostAWeek());
        values(page, community.id(), group, monday);
        cadence(page, community.id(), group);
    }

    private List<Day> days(Community community, GroupId group, LocalDate monday) {
        Map<LocalDate, List<Gatherings.OfDay>> week = gatherings.week(community.id(), group, monday, A_DAY).stream()
                .collect(Collectors.groupingBy(Gatherings.OfDay::day));
        return monday.datesUntil(monday.plusDays(7))
                .map(day -> day(day, week.getOrDefault(day, List.of())))
                .toList();
    }

    private static Day day(LocalDate day, List<Gatherings.OfDay> on) {
        int more = on.isEmpty() ? 0 : on.get(0).all() - on.size();
        return new Day(day, on.stream().map(Gatherings.OfDay::gathering).toList(), more);
    }

    private void values(Model page, CommunityId community, GroupId group, LocalDate monday) {
        Map<Value, Integer> given = gatherings.values(community, group, monday);
        List<Given> values = Arrays.stream(Value.values())
                .map(v -> new Given(v, given.getOrDefault(v, 0)))
                .toList();
        List<Value> missing =
                values.stream().filter(v -> v.times() == 0).map(Given::value).toList();
        page.addAttribute("values", values);
        page.addAttribute("missing", missing);
        page.addAttribute("unbalanced", missing.size() >= settings.missingValues());
    }

    private void cadence(Model page, CommunityId community, GroupId group) {
        List<Standing> standing = cadences.of(community, group, communities.now(community));
        page.addAttribute("lights", lights(standing));
        page.addAttribute(
                "standing",
                CadenceController.worstFirst(standing).stream()
                        .filter(s -> group != null || s.light() == Light.RED || s.light() == Light.TIRED)
                        .limit(WORST)
                        .toList());
    }

    static Map<Light, Integer> lights(List<Standing> standing) {
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        standing.forEach(s -> lights.merge(s.light(), 1, Integer::sum));
        return lights;
    }
}
