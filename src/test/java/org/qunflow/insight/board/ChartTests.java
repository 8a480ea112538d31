package org.qunflow.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qunflow.insight.board.LineChart.Series;
import org.qunflow.insight.board.LineChart.Tick;
import org.qunflow.insight.board.LineChart.Values;

class ChartTests {

    @Test
    void aLineGoesFromLeftToRightAndMoreIsHigher() {
        LineChart chart =
                LineChart.of(List.of("a", "b", "c"), List.of(new Values("x", List.of(0.0, 10.0, 5.0))), false);
        assertThat(chart.series().get(0).line()).isEqualTo("M48 214L249 12L450 113");
        assertThat(chart.ups()).extracting(Tick::text).containsExactly("0", "5", "10");
        assertThat(chart.alongs()).extracting(Tick::text).containsExactly("a", "b", "c");
    }

    @Test
    void namesThatWouldStandOnEachOtherMoveApart() {
        List<Values> same = IntStream.range(0, 5)
                .mapToObj(i -> new Values("s" + i, List.of(1.0, 0.0)))
                .toList();
        List<Integer> places = LineChart.of(List.of("a", "b"), same, true).series().stream()
                .map(Series::nameY)
                .sorted()
                .toList();
        IntStream.range(1, 5)
                .forEach(i -> assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(14));
        assertThat(LineChart.of(List.of("a"), same, true).series())
                .extracting(Series::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void whereNothingIsThereNothingIsDrawn() {
        List<Double> gap = Arrays.asList(3.0, null);
        assertThat(LineChart.of(List.of("a", "b"), List.of(new Values("x", gap)), false)
                        .series()
                        .get(0)
                        .line())
                .isEqualTo("M48 93");
        assertThat(LineChart.of(List.of(), List.of(), false).alongs()).isEmpty();
    }

    @Test
    void thoseWhoAreStillThereCountAsFarAsTheyGo() {
        List<Double> curve = Survival.of(Map.of("0", 2L, "2", 3L), Map.of("1", 2L, "3", 3L));
        assertThat(curve).containsExactly(100.0, 80.0, 80.0, 40.0);
        assertThat(Survival.of(Map.of(), Map.of())).isEmpty();
        assertThat(Survival.of(Map.of("0", 4L), Map.of())).containsExactly(100.0);
    }
}
