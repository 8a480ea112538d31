package org.qunflow.conversion.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our statistics against printed tables and worked examples. */
class StatisticsTests {

    @ParameterizedTest
    @CsvSource({"0,0.5", "1,0.8413447461", "1.959963985,0.975", "-2.575829304,0.005", "3,0.9986501020"})
    void theNormalDistributionIsThatOfTheTables(double z, double chance) {
        assertThat(Distributions.normal(z)).isCloseTo(chance, within(1e-9));
        assertThat(Distributions.normalQuantile(chance)).isCloseTo(z, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"12.706205,1", "4.302653,2", "2.570582,5", "2.228139,10", "2.042272,30", "1.979930,120"})
    void studentsTIsThatOfTheTablesAtFivePercent(double t, double degrees) {
        assertThat(Distributions.twoSidedT(t, degrees)).isCloseTo(0.05, within(1e-6));
        assertThat(Distributions.twoSidedTQuantile(0.95, degrees)).isCloseTo(t, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"63.656741,1", "4.032143,5", "3.169273,10", "2.749996,30"})
    void studentsTIsThatOfTheTablesAtOnePercent(double t, double degrees) {
        assertThat(Distributions.twoSidedT(t, degrees)).isCloseTo(0.01, within(1e-6));
    }

    @Test
    void wilsonsIntervalAndThePooledTestAreThoseOfWorkedExamples() {
        Interval none = Interval.ofShare(0, 10, 0.05);
        assertThat(none.low()).isCloseTo(0, within(1e-12));
        assertThat(none.high()).isCloseTo(0.27753, within(1e-4));
        assertThat(Interval.ofShare(81, 263, 0.05).low()).isCloseTo(0.2553, within(1e-3));
        assertThat(Interval.ofShare(81, 263, 0.05).high()).isCloseTo(0.3662, within(1e-3));
        assertThat(Significance.ofShares(10, 100, 20, 100)).isCloseTo(0.04771, within(1e-4));
        assertThat(Significance.ofShares(0, 0, 20, 100)).isEqualTo(1);
    }

    @Test
    void welchsTestIsThatOfAWorkedExample() {
        Sample a = Sample.of(List.of(20.4, 24.2, 15.4, 21.4, 20.2, 18.5, 21.5));
        Sample b = Sample.of(List.of(20.2, 16.9, 18.5, 17.3, 20.5));
        assertThat(Significance.ofMeans(a, b)).isCloseTo(0.25081007, within(1e-7));
        assertThat(Significance.ofMeans(Sample.of(List.of(1.0)), b)).isEqualTo(1);
        assertThat(Sample.of(2, 10, 68)).isEqualTo(Sample.of(List.of(2.0, 8.0)));
    }

    @Test
    void holmMultipliesByTheComparisonsThatAreLeft() {
        assertThat(Significance.holm(List.of(0.01, 0.04, 0.03))).containsExactly(0.03, 0.06, 0.06);
        assertThat(Significance.holm(List.of(0.5, 0.9))).containsExactly(1.0, 1.0);
    }

    @Test
    @DisplayName("000-10 how many people or groups an experiment needs is that of the textbook")
    void sizesAreThoseOfTheTextbook() {
        Power power = new Power(0.05, 0.8, 1);
        assertThat(power.people(0.10, 0.05)).isEqualTo(686);
        assertThat(power.people(0.10, -0.05)).isEqualTo(435);
        assertThat(power.groups(0.10, 0.05, 50, 0.05)).isEqualTo(49);
        assertThat(new Power(0.05, 0.8, 3).people(0.10, 0.05)).isGreaterThan(686);
    }
}
