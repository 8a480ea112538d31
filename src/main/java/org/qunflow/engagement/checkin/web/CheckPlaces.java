package org.qunflow.engagement.checkin.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.engagement.checkin.CheckTask;
import org.qunflow.engagement.checkin.Leaderboard;
import org.qunflow.shared.MemberId;
import org.qunflow.web.ListPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows who leads in a task, each with what the last days were. */
@Component
class CheckPlaces {
    private static final int DAYS = 14;

    private final Leaderboard leaders;

    CheckPlaces(Leaderboard leaders) {
        this.leaders = leaders;
    }

    void show(CheckTask task, LocalDate today, String from, Model page) {
        Leaderboard.After after = Places.after(from);
        List<Leaderboard.Place> shown = ListPage.of(
                        leaders.places(task, today, after, ListPage.ASKED),
                        "/checkins/" + task.id(),
                        "after",
                        after.equals(Leaderboard.After.NOBODY) ? null : after,
                        Places::text)
                .show(page, "places")
                .rows();
        List<LocalDate> days = days(task, today);
        page.addAttribute("days", days);
        page.addAttribute("heat", heat(task, shown, days));
    }

    private static List<LocalDate> days(CheckTask task, LocalDate today) {
        LocalDate last = today.isAfter(task.lastDay()) ? task.lastDay() : today;
        LocalDate first = last.minusDays(DAYS - 1L);
        return (first.isBefore(task.firstDay()) ? task.firstDay() : first)
                .datesUntil(last.isBefore(task.firstDay()) ? task.firstDay() : last.plusDays(1))
                .toList();
    }

    /** What the days of these members were, in the order of days. */
    private Map<MemberId, List<String>> heat(CheckTask task, List<Leaderboard.Place> places, List<LocalDate> days) {
        Map<MemberId, List<String>> heat = new HashMap<>();
        if (!places.isEmpty() && !days.isEmpty()) {
            List<MemberId> who = places.stream().map(Leaderboard.Place::member).toList();
            Map<MemberId, Map<LocalDate, String>> known =
                    leaders.days(task, who, days.get(0), days.get(days.size() - 1)).stream()
                            .collect(Collectors.groupingBy(
                                    Leaderboard.Day::member,
                                    Collectors.toMap(Leaderboard.Day::day, Leaderboard.Day::state)));
            who.forEach(m -> heat.put(
                    m,
                    days.stream()
                            .map(day -> known.getOrDefault(m, Map.of()).getOrDefault(day, "MISSED"))
                            .toList()));
        }
        return heat;
    }
}
