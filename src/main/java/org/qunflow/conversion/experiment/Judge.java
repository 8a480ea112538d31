package org.qunflow.conversion.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qunflow.conversion.statistics.Significance;
import org.springframework.stereotype.Component;

/** Reads what arms brought and says which one won; groups count as one value each where groups were assigned. */
@Component
class Judge {
    private final ExperimentSettings settings;

    Judge(ExperimentSettings settings) {
        this.settings = settings;
    }

    /** Reads the numbers; whoever looks before the planned end gets no comparison. */
    Reading read(Plan plan, List<ArmSamples.Cell> cells, boolean isOver) {
        List<ArmSamples> arms = IntStream.rangeClosed(1, plan.arms().size())
                .mapToObj(number -> samples(
                        plan, cells.stream().filter(c -> c.arm() == number).toList()))
                .toList();
        List<Reading.Shown> shown = IntStream.range(0, arms.size())
                .mapToObj(i -> shown(plan, i, arms.get(i)))
                .toList();
        return new Reading(shown, isOver ? compare(arms) : List.of());
    }

    /** The number of the arm that brought most of what was to be measured and differs from every other one. */
    Optional<Integer> winner(Plan.Measure measure, Reading reading) {
        Comparator<Reading.Shown> by = Comparator.comparingDouble(
                measure == Plan.Measure.REVENUE ? Reading.Shown::perMember : Reading.Shown::rate);
        int best = reading.arms().stream().max(by).orElseThrow().number();
        return reading.comparisons().stream()
                        .filter(c -> c.first() == best || c.second() == best)
                        .allMatch(c -> c.by(measure) < settings.alpha())
                ? Optional.of(best)
                : Optional.empty();
    }

    static boolean tooFew(Plan plan, Reading reading) {
        return reading.arms().stream().anyMatch(a -> a.units() < plan.smallest());
    }

    private static ArmSamples samples(Plan plan, List<ArmSamples.Cell> cells) {
        return plan.by() == Plan.Assignment.GROUP ? ArmSamples.ofGroups(cells) : ArmSamples.ofPeople(cells);
    }

    private Reading.Shown shown(Plan plan, int index, ArmSamples arm) {
        return new Reading.Shown(
                index + 1,
                plan.arms().get(index),
                arm.rates().n(),
                arm.exposed(),
                arm.converted(),
                arm.revenue(),
                arm.rates().mean(),
                arm.interval(settings.alpha()),
                arm.revenues().mean());
    }

    private static List<Reading.Compared> compare(List<ArmSamples> arms) {
        List<int[]> pairs = new ArrayList<>();
        for (int first = 0; first < arms.size(); first++) {
            for (int second = first + 1; second < arms.size(); second++) {
                pairs.add(new int[] {first, second});
            }
        }
        List<Double> conversion = Significance.holm(pairs.stream()
                .map(p -> arms.get(p[0]).conversionApart(arms.get(p[1])))
                .toList());
        List<Double> revenue = Significance.holm(pairs.stream()
                .map(p -> arms.get(p[0]).revenueApart(arms.get(p[1])))
                .toList());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> new Reading.Compared(
                        pairs.get(i)[0] + 1, pairs.get(i)[1] + 1, conversion.get(i), revenue.get(i)))
                .toList();
    }
}
