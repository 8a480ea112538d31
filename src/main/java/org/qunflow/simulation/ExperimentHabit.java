package org.qunflow.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.conversion.experiment.Experiment;
import org.qunflow.conversion.experiment.Experiments;
import org.qunflow.conversion.experiment.Plan;
import org.qunflow.conversion.experiment.ShownPrice;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.NewFact;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pretend lead tries the ladder of prices to its end, and a second one by group that is stopped early. */
@Component
@Profile("demo")
class ExperimentHabit implements Habit {
    private static final String LEAD = "lead";
    private static final String STOPPED = "课程价格按群对比";
    private static final int BEGINS = 3;
    private static final int STOPS = 30;
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Plan.Expectation EXPECTED =
            new Plan.Expectation(new BigDecimal("0.1"), new BigDecimal("0.15"), 30);

    private final Experiments experiments;
    private final Facts facts;
    private final CurrentOperator operator;

    ExperimentHabit(Experiments experiments, Facts facts, CurrentOperator operator) {
        this.experiments = experiments;
        this.facts = facts;
        this.operator = operator;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        return switch (task.element()) {
            case "userTask_reviewExperiment" -> Optional.of(Map.of("verdict", "START", "remark", "场景清楚，时长合适。"));
            case "userTask_decideExperiment" -> Optional.of(Map.of("decision", "KEEP", "remark", "换个时段再测一次，更有把握。"));
            default -> Optional.empty();
        };
    }

    @Override
    public void live(PretendDay day) {
        if (day.number() == BEGINS) {
            operator.runAs(LEAD, () -> begins(day));
        } else if (day.number() == STOPS) {
            operator.runAs(LEAD, () -> stops(day));
        }
        buy(day);
    }

    private void begins(PretendDay day) {
        experiments.open(day.community(), plan("价格阶梯 199 / 99 / 29.9", "first-step", Plan.Assignment.PERSON, 20));
        experiments.open(day.community(), plan(STOPPED, "weekly-topic", Plan.Assignment.GROUP, 4));
    }

    private static Plan plan(String name, String scene, Plan.Assignment by, int smallest) {
        return new Plan(name, scene, by, Plan.Measure.REVENUE, Plan.template(), smallest, 35, 7, EXPECTED);
    }

    private void stops(PretendDay day) {
        experiments.newest(day.community(), NEWEST, BEGINS).stream()
                .filter(e -> e.plan().name().equals(STOPPED))
                .map(Experiment::id)
                .forEach(id -> experiments.stop(day.community(), id));
    }

    /** Who was shown a price the evening before may buy at it. */
    private void buy(PretendDay day) {
        Instant morning = day.at(0, 0);
        Map<MemberId, PretendMember> people =
                day.members().stream().collect(Collectors.toMap(PretendMember::id, Function.identity()));
        List<NewFact> orders = experiments.shown(day.community(), morning.minus(Duration.ofDays(1)), morning).stream()
                .filter(shown -> people.containsKey(shown.member()))
                .filter(shown -> day.happens(
                        chance(shown),
                        "buys at the price",
                        people.get(shown.member()).externalId()))
                .map(shown -> order(day, people.get(shown.member()), shown))
                .toList();
        if (!orders.isEmpty()) {
            facts.append(day.community(), Crowd.SOURCE, orders);
        }
    }

    /** 199 sells badly, 99 well (000-10). */
    private static double chance(ShownPrice shown) {
        return shown.price().intValue() > 100 ? 0.03 : shown.price().intValue() > 50 ? 0.25 : 0.3;
    }

    private static NewFact order(PretendDay day, PretendMember person, ShownPrice shown) {
        String number = person.externalId() + "/" + day.day() + "/price";
        return new NewFact(person.id(), FactKind.ORDERED, day.at(12, 30), number, 1, shown.price());
    }
}
