package org.qunflow.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.team.Shifts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pretend lead puts the operator on watch for the next day; most shifts are handed over, some are forgotten. */
@Component
@Profile("demo")
class ShiftHabit implements Habit {
    private static final double HANDS_OVER = 0.8;
    private static final double TAKES_OVER = 0.9;
    private static final int BEGINS = 9;
    private static final int ENDS = 21;

    private final Shifts shifts;

    ShiftHabit(Shifts shifts) {
        this.shifts = shifts;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        double mood = draw.of("at the end of a shift", task.element(), task.about());
        return switch (task.element()) {
            case "userTask_handOver" ->
                mood < HANDS_OVER
                        ? Optional.of(Map.of("openMatters", "有两位茶友在等回复。", "hotTopics", "春茶上新"))
                        : Optional.empty();
            case "userTask_takeOver" -> mood < TAKES_OVER ? Optional.of(Map.of("read", true)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public void live(PretendDay day) {
        shifts.plan(day.community(), "operator", List.of(day.day().plusDays(1)), BEGINS, ENDS);
    }
}
