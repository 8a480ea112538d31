package org.qunflow.layering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTests {
    private static final NavigableSet<Integer> BANDS = new TreeSet<>(List.of(0, 299, 800, 3000));

    private final Measures measures = new Measures(settings(2), MeasuresTests::band);

    @ParameterizedTest
    @CsvSource({"0, L", "1, L", "2, H", "3, H"})
    void twoActiveDaysAreActive(int days, String activity) {
        assertThat(measures.quadrant(new Scorecard(days, BigDecimal.ZERO, 0, null)))
                .isEqualTo("L" + activity);
    }

    @ParameterizedTest
    @CsvSource({"0, L", "298.99, L", "298.9999, L", "299, H", "299.00, H", "299.01, H"})
    void qualityIsReachedAtTheWholeThreshold(BigDecimal paid, String quality) {
        assertThat(measures.quadrant(new Scorecard(0, paid, 0, null))).isEqualTo(quality + "L");
        assertThat(measures.quadrant(new Scorecard(0, paid, 0, "LH"))).isEqualTo(quality + "L");
    }

    @ParameterizedTest
    @CsvSource({"299, H", "298.99, H", "269.11, H", "269.10, H", "269.0999, L", "269.09, L", "0, L"})
    void qualityThatIsHeldIsLostBelowNinetyPercent(BigDecimal paid, String quality) {
        assertThat(measures.quadrant(new Scorecard(0, paid, 299, "HL"))).isEqualTo(quality + "L");
        assertThat(measures.quadrant(new Scorecard(2, paid, 299, "HH"))).isEqualTo(quality + "H");
    }

    @ParameterizedTest
    @CsvSource({"LL, 9, L", "LL, 10, H", "LH, 9, H", "LH, 8, L", "HL, 9, L", "HH, 9, H"})
    void activityThatIsHeldIsLostBelowNinetyPercent(String held, int days, String activity) {
        assertThat(new Measures(settings(10), MeasuresTests::band)
                        .quadrant(new Scorecard(days, new BigDecimal("299"), 299, held)))
                .isEqualTo("H" + activity);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "298.99, 0",
        "299, 299",
        "799.99, 299",
        "800, 800",
        "2999.99, 800",
        "3000, 3000",
        "1000000, 3000"
    })
    void aBandIsReachedAtItsWholeBound(BigDecimal paid, int band) {
        assertThat(measures.band(new Scorecard(0, paid, 0, null))).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "299, 269.10, 299",
        "299, 269.09, 0",
        "800, 720.00, 800",
        "800, 719.99, 299",
        "3000, 2700.00, 3000",
        "3000, 2699.99, 800",
        "3000, 720.00, 800",
        "3000, 719.99, 299",
        "3000, 269.10, 299",
        "3000, 269.09, 0",
        "299, 799.99, 299",
        "800, 2999.99, 800",
    })
    void aBandThatIsHeldIsLostBelowNinetyPercentOfItsBound(int held, BigDecimal paid, int band) {
        assertThat(measures.band(new Scorecard(0, paid, held, "HL"))).isEqualTo(band);
    }

    @Test
    void whoHoldsNothingNeedsTheWholeThreshold() {
        Scorecard back = Scorecard.holdingNothing(2, new BigDecimal("2999.99"));
        assertThat(measures.band(back)).isEqualTo(800);
        assertThat(measures.quadrant(Scorecard.holdingNothing(2, new BigDecimal("298.99"))))
                .isEqualTo("LH");
    }

    @Test
    void aBandThatIsNoneAnyMoreGivesWayToTheOneBelow() {
        assertThat(measures.band(new Scorecard(0, new BigDecimal("480"), 500, "HL")))
                .isEqualTo(299);
    }

    /** As the table payment-band says it: of whole units. */
    private static int band(BigDecimal paid) {
        return BANDS.floor(paid.intValue());
    }

    private static LayeringSettings settings(int activeFrom) {
        return new LayeringSettings(
                90,
                activeFrom,
                365,
                new BigDecimal("299"),
                new BigDecimal("0.9"),
                Period.ofDays(30),
                Period.ofDays(7),
                List.of("ORDINARY", "REGULAR", "QUALITY", "CORE"),
                500);
    }
}
