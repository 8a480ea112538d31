package org.qunflow.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.seed.Seed;
import org.qunflow.engagement.seed.SeedCall;
import org.qunflow.engagement.seed.SeedCallId;
import org.qunflow.engagement.seed.SeedCalls;
import org.qunflow.engagement.seed.Seeds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A pretend lead looks for seed users once a month; most of the invited say yes. */
@Component
@Profile("demo")
class SeedHabit implements Habit {
    private static final int DAY_OF_MONTH = 12;
    private static final int WANTED = 5;
    private static final double SAYS_YES = 0.7;
    private static final List<String> PURPOSES = List.of("试饮春茶并说出真实感受", "为新包装投票", "参与直播间选品");

    private final SeedCalls calls;
    private final Seeds seeds;

    SeedHabit(SeedCalls calls, Seeds seeds) {
        this.calls = calls;
        this.seeds = seeds;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        return switch (task.element()) {
            case "userTask_chooseSeeds" -> Optional.of(Map.of("invite", draw.of("seeds", task.about()) < 0.8));
            case "userTask_collectAnswers" -> Optional.of(Map.of("more", asksMore(task)));
            default -> Optional.empty();
        };
    }

    private boolean asksMore(PretendTask task) {
        SeedCallId id = SeedCallId.of(task.task().businessKey());
        SeedCall call = calls.find(task.community(), id).orElseThrow();
        boolean anyLeft =
                calls.candidates(task.community(), id).stream().anyMatch(s -> s.state() == Seed.State.PROPOSED);
        return anyLeft && call.accepted() < call.wanted();
    }

    @Override
    public void live(PretendDay day) {
        if (day.day().getDayOfMonth() == DAY_OF_MONTH) {
            String purpose = day.draw().any(PURPOSES, "seed purpose", day.day());
            calls.open(day.community(), purpose + " " + day.day().getMonthValue() + " 月", WANTED);
        }
        calls.newest(day.community(), 5).stream()
                .filter(call -> call.state() == SeedCall.State.OPEN)
                .forEach(call -> answer(day, call));
    }

    private void answer(PretendDay day, SeedCall call) {
        Map<Object, String> names = new HashMap<>();
        day.members().forEach(m -> names.put(m.id(), m.externalId()));
        calls.candidates(day.community(), call.id()).stream()
                .filter(seed -> seed.state() == Seed.State.INVITED && names.containsKey(seed.member()))
                .sorted(Comparator.comparing(seed -> names.get(seed.member())))
                .forEach(seed -> seeds.answer(
                        day.community(),
                        call.id(),
                        seed.member(),
                        day.draw().of("seed", names.get(seed.member()), call.purpose()) < SAYS_YES));
    }
}
