package org.qunflow.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.right.Right;
import org.qunflow.engagement.right.RightKind;
import org.qunflow.engagement.right.RightState;
import org.qunflow.engagement.right.Rights;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Each week somebody among the pretend core fans is proposed for a right; few lose it again. */
@Component
@Profile("demo")
class RightHabit implements Habit {
    private static final int HELD = 40;
    private static final int BEST = 3;

    private final Rights rights;

    RightHabit(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void live(PretendDay day) {
        if (day.happens(0.3, "propose", "rights")) {
            List<RightKind> kinds = List.of(RightKind.values());
            rights.candidates(day.community(), BEST)
                    .forEach(c -> rights.propose(
                            day.community(), c.member(), day.draw().any(kinds, "right", c.name(), day.day())));
        }
        rights.page(day.community(), true, null, HELD).stream()
                .filter(r -> r.state() == RightState.GRANTED && day.happens(0.01, "revoke", r.name() + r.kind()))
                .map(Right::id)
                .forEach(r -> rights.revoke(day.community(), r, "在群里发广告"));
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        double chance = draw.of(task.element(), task.about());
        return switch (task.element()) {
            case "userTask_approveRight" ->
                Optional.of(chance < 0.8 ? Map.of("approved", true) : Map.of("approved", false, "reason", "再观察一个月"));
            case "userTask_renewRight" ->
                Optional.of(chance < 0.7 ? Map.of("renewed", true) : Map.of("renewed", false, "reason", "近来不活跃"));
            default -> Optional.empty();
        };
    }
}
