package org.qunflow.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.gathering.Venue;
import org.qunflow.engagement.gathering.Venues;
import org.qunflow.engagement.offline.NewOffline;
import org.qunflow.engagement.offline.Offline;
import org.qunflow.engagement.offline.OfflineState;
import org.qunflow.engagement.offline.Offlines;
import org.qunflow.engagement.offline.Pledge;
import org.qunflow.engagement.offline.PledgeState;
import org.qunflow.engagement.offline.Pledges;
import org.qunflow.engagement.right.Candidate;
import org.qunflow.engagement.right.Rights;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Now and then somebody in the pretend world proposes to meet; popular events are funded, others are not. */
@Component
@Profile("demo")
class OfflineHabit implements Habit {
    private static final List<String> KINDS = List.of("茶友会", "春茶品鉴会", "茶山一日行");
    private static final int SHOWN = 20;
    private static final int PEOPLE = 100;

    private final Offlines events;
    private final Pledges pledges;
    private final Venues venues;
    private final Rights rights;

    OfflineHabit(Offlines events, Pledges pledges, Venues venues, Rights rights) {
        this.events = events;
        this.pledges = pledges;
        this.venues = venues;
        this.rights = rights;
    }

    @Override
    public void live(PretendDay day) {
        if (day.happens(0.2, "propose", "offline")) {
            proposes(day);
        }
        for (Offline event : events.page(day.community(), true, null, SHOWN)) {
            if (event.state().takesPledges()) {
                pledge(day, event);
            }
            if (event.state() == OfflineState.OPEN) {
                withdraw(day, event);
            }
            if (event.state() == OfflineState.CONFIRMED
                    && event.plan().startsAt().isBefore(day.at(23, 0))) {
                came(day, event);
            } else if (event.state().isAhead() && day.happens(0.01, "call off", title(event))) {
                events.callOff(day.community(), event.id(), "天气预报有台风");
            }
        }
    }

    private void proposes(PretendDay day) {
        List<Venue> open = venues.open(day.community());
        if (open.isEmpty()) {
            return;
        }
        Draw draw = day.draw();
        LocalDate when = day.day().plusDays(11);
        int lowest = 3 + (int) (draw.of("lowest", day.day()) * 3);
        events.propose(
                day.community(),
                new NewOffline(
                        draw.any(open, "offline group", day.day()).group(),
                        draw.any(KINDS, "kind", day.day()) + " " + when.getMonthValue() + "." + when.getDayOfMonth(),
                        draw.any(LayersHabit.REGIONS, "offline region", day.day()),
                        when.atTime(14, 0).atZone(day.home().zone()).toInstant(),
                        BigDecimal.valueOf(50L * lowest),
                        lowest,
                        lowest + 2,
                        BigDecimal.valueOf(60),
                        day.day().plusDays(6).atStartOfDay(day.home().zone()).toInstant(),
                        day.happens(0.5, "by a fan", "offline") ? organiser(day) : null));
    }

    private MemberId organiser(PretendDay day) {
        return rights.candidates(day.community(), 1).stream()
                .map(Candidate::member)
                .findFirst()
                .orElse(null);
    }

    private void pledge(PretendDay day, Offline event) {
        boolean popular = day.draw().of("popular", title(event)) < 0.7;
        double chance = popular ? 0.06 : 0.005;
        day.members().stream()
                .filter(m -> day.happens(chance, "pledge " + title(event), m.externalId()))
                .limit(event.plan().highest() - event.taken() + 1L)
                .forEach(m -> pledges.pledge(day.community(), event.id(), m.id()));
    }

    private void withdraw(PretendDay day, Offline event) {
        pledges.of(event.id(), PEOPLE).stream()
                .filter(p -> p.state() == PledgeState.PLEDGED && day.happens(0.06, "withdraw", p.name()))
                .forEach(p -> pledges.withdraw(day.community(), event.id(), p.member()));
    }

    private void came(PretendDay day, Offline event) {
        pledges.came(
                day.community(),
                event.id(),
                pledges.of(event.id(), PEOPLE).stream()
                        .filter(p -> day.draw().of("came", p.name(), title(event)) < 0.85)
                        .map(Pledge::member)
                        .toList());
    }

    private static String title(Offline event) {
        return event.plan().title();
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        LocalDate asked = task.task().createdAt().atZone(ZoneOffset.UTC).toLocalDate();
        double chance = draw.of(task.element(), task.about(), asked);
        return Optional.ofNullable(
                switch (task.element()) {
                    case "userTask_judgeProposal" -> chance < 0.9 ? Map.of("verdict", "OPEN") : refused();
                    case "userTask_overrideReadiness" ->
                        chance < 0.6 ? Map.of("verdict", "OPEN", "note", "邻群的茶友也想来") : refused();
                    case "userTask_confirmVenue" ->
                        chance < 0.9
                                ? Map.of("found", "YES", "venue", "龙井村茶室")
                                : Map.of("found", "NO", "venue", "周末都订满了");
                    case "userTask_checkAttendance" -> Map.of("spent", 100 + (int) (chance * 200), "note", "大家聊得很开心");
                    case "userTask_reviewOffline" ->
                        Map.of("rating", chance < 0.3 ? "4" : "5", "learned", "提前一周订场地，留出自由交流的时间");
                    default -> null;
                });
    }

    private static Map<String, Object> refused() {
        return Map.of("verdict", "REFUSE", "note", "先把线上的分享办好");
    }
}
