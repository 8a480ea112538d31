package org.qunflow.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.SeasonPlan;
import org.qunflow.season.exemption.Exemptions;
import org.qunflow.season.exemption.Leave;
import org.qunflow.season.standing.Line;
import org.qunflow.season.standing.Standings;
import org.qunflow.tasks.TaskPictures;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The pretend lead opens a season of short cycles as soon as somebody sits, with a seat for every twentieth member;
 * protects a holder now and then and confirms most eliminations; holders take leave.
 */
@Component
@Profile("demo")
class SeasonHabit implements Habit {
    private static final int FEWEST_SEATS = 2;
    private static final int PEOPLE_A_SEAT = 20;
    private static final String OPERATOR = "demo-operator";
    private static final int CYCLE = 7;
    private static final int CYCLES = 8;
    private static final double CONFIRMS = 0.75;
    private static final double AWAY = 0.03;
    private static final double PROTECTED = 0.02;

    private final Cycles cycles;
    private final Standings standings;
    private final Exemptions exemptions;
    private final TaskPictures pictures;
    private final byte[] picture = TeaPicture.png();

    SeasonHabit(Cycles cycles, Standings standings, Exemptions exemptions, TaskPictures pictures) {
        this.pictures = pictures;
        this.cycles = cycles;
        this.standings = standings;
        this.exemptions = exemptions;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        return switch (task.element()) {
            case "userTask_confirmElimination" -> Optional.of(confirmed(draw.of("elimination", task.about())));
            case "userTask_removeByHand" -> Optional.of(removed(task));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> removed(PretendTask task) {
        pictures.put(task.community(), List.of(task.task().id()), OPERATOR, picture);
        return Map.of("found", "REMOVED", "proof", "群成员列表截图");
    }

    private static Map<String, Object> confirmed(double drawn) {
        return drawn < CONFIRMS
                ? Map.of("decision", "CONFIRM", "reason", "宽限期内没有起色")
                : Map.of("decision", "SPARE", "reason", "线下活动的主力，下周期再看");
    }

    @Override
    public void live(PretendDay day) {
        Optional<Season> running = cycles.running(day.community());
        if (running.isEmpty()) {
            return;
        }
        Season season = running.get();
        if (season.hasCycles()) {
            perhapsAway(day, season);
        } else if (season.taken() > 0 && cycles.planned(day.community()).isEmpty()) {
            cycles.open(day.community(), plan(day, season));
        }
    }

    private static SeasonPlan plan(PretendDay day, Season before) {
        int placed = Math.max(FEWEST_SEATS, before.taken() + before.held());
        int seats = Math.max(placed, day.people() / PEOPLE_A_SEAT);
        return new SeasonPlan("春茶赛季", seats, (BigDecimal) null, CYCLE, CYCLES, day.day());
    }

    private void perhapsAway(PretendDay day, Season season) {
        List<Line> holders = standings.now(season).stream().filter(Line::seated).toList();
        for (PretendMember member : day.members()) {
            boolean sits = holders.stream().anyMatch(h -> h.member().equals(member.id()));
            if (sits && day.happens(AWAY, "leave", member.externalId())) {
                Leave leave = new Leave(day.day(), day.day().plusDays(2), "出差");
                exemptions.leave(day.community(), member.id(), leave);
            }
            if (sits && day.happens(PROTECTED, "protection", member.externalId())) {
                exemptions.protect(day.community(), member.id(), day.day().plusDays(CYCLE), "新品测试员");
            }
        }
    }
}
