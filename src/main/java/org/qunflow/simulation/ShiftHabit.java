package org.qunflow.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.team.ShiftHandovers;
import org.qunflow.team.Shifts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pretend team is on watch by turns; most shifts are handed over in the evening, some are forgotten and missed. */
@Component
@Profile("demo")
class ShiftHabit implements Habit {
    private static final List<String> TEAM = List.of("operator", "lead");
    private static final double HANDS_OVER = 0.8;
    private static final double TAKES_OVER = 0.9;
    private static final List<String> OPEN = List.of("有两位茶友在等回复。", "一件破损的快递要补发。", "周末茶会还差三人。", "没有未完的事。");
    private static final List<String> HOT = List.of("春茶上新", "水温之争", "谁家的盖碗好看", "茶山下雨了");
    private static final int AHEAD = 7;
    private static final int BEGINS = 9;
    private static final int ENDS = 21;
    private static final int MOST = 5000;

    private final Shifts shifts;
    private final ShiftHandovers handovers;
    private final TaskInbox inbox;
    private final Processes processes;

    ShiftHabit(Shifts shifts, ShiftHandovers handovers, TaskInbox inbox, Processes processes) {
        this.shifts = shifts;
        this.handovers = handovers;
        this.inbox = inbox;
        this.processes = processes;
    }

    @Override
    public void live(PretendDay day) {
        LocalDate tomorrow = day.day().plusDays(1);
        plan(day);
        if (day.happens(HANDS_OVER, "hands over", "shift")) {
            handovers.begin(day.community(), day.at(ENDS, 0));
            answer(
                    day,
                    "userTask_handOver",
                    onWatch(day.day()),
                    Map.of(
                            "openMatters", day.draw().any(OPEN, "open matters", day.day()),
                            "hotTopics", day.draw().any(HOT, "hot topics", day.day())));
            if (day.happens(TAKES_OVER, "takes over", "shift")) {
                answer(day, "userTask_takeOver", onWatch(tomorrow), Map.of("read", true));
            }
        }
    }

    /** A week ahead; on the first day the whole week. */
    private void plan(PretendDay day) {
        for (int ahead = day.number() == 1 ? 1 : AHEAD; ahead <= AHEAD; ahead++) {
            LocalDate then = day.day().plusDays(ahead);
            shifts.plan(day.community(), onWatch(then), List.of(then), BEGINS, ENDS);
        }
    }

    private static String onWatch(LocalDate day) {
        return TEAM.get((int) (day.toEpochDay() % TEAM.size()));
    }

    /** What opened a moment ago is there from the next moment on. */
    private void answer(PretendDay day, String element, String who, Map<String, Object> answers) {
        List<TaskInbox.Answer> given = inbox
                .open(day.community(), day.at(23, 59).plusSeconds(60), MOST)
                .stream()
                .filter(t -> t.elementId().equals(element))
                .map(t -> new TaskInbox.Answer(t.id(), answers))
                .toList();
        inbox.completeAll(day.community(), who, given);
        processes.runDueJobs(day.community(), day.at(23, 59).plusSeconds(59));
    }
}
