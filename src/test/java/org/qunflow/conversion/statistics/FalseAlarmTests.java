package org.qunflow.conversion.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 2,000 experiments in which nothing differs alarm in 5 % of cases, also where members of a group are alike. */
class FalseAlarmTests {
    private static final int EXPERIMENTS = 2000;
    private static final double ALPHA = 0.05;

    /** Bounds of 2,000 draws at 5 % that are left in one of a thousand cases: 100 plus and minus 3.29 times 9.75. */
    private static final int LOWEST = 68;

    private static final int HIGHEST = 132;
    private static final int GROUPS = 15;

    private final Random random = new Random(20261122);

    /** What one arm brought: people and how many converted, and the shares and revenues of its groups. */
    private record Outcome(long n, long hits, Sample revenue, Sample shares) {}

    @Test
    @DisplayName("000-10 by person: 2,000 A/A experiments alarm in 5 % of cases, on conversion and on revenue")
    void peopleAlarmAsOftenAsPromised() {
        int shares = 0;
        int revenues = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            Outcome a = people(500, 0.1, 99);
            Outcome b = people(500, 0.1, 99);
            shares += Significance.ofShares(a.hits(), a.n(), b.hits(), b.n()) < ALPHA ? 1 : 0;
            revenues += Significance.ofMeans(a.revenue(), b.revenue()) < ALPHA ? 1 : 0;
        }
        assertThat(shares).isBetween(LOWEST, HIGHEST);
        assertThat(revenues).isBetween(LOWEST, HIGHEST);
    }

    @Test
    @DisplayName(
            "000-10 by group: 2,000 A/A experiments alarm in 5 % of cases; counting people would alarm far more often")
    void groupsAlarmAsOftenAsPromised() {
        int byGroup = 0;
        int asIfPeople = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            Outcome a = groups(0.1);
            Outcome b = groups(0.1);
            byGroup += Significance.ofMeans(a.shares(), b.shares()) < ALPHA ? 1 : 0;
            asIfPeople += Significance.ofShares(a.hits(), a.n(), b.hits(), b.n()) < ALPHA ? 1 : 0;
        }
        assertThat(byGroup).isBetween(LOWEST, HIGHEST);
        assertThat(asIfPeople).isGreaterThan(3 * HIGHEST);
    }

    @Test
    @DisplayName("000-10 three arms: with Holm's correction any alarm at all is no more frequent than 5 %")
    void severalArmsDoNotAlarmMoreOften() {
        int any = 0;
        int uncorrected = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            List<Outcome> arms = List.of(people(500, 0.1, 99), people(500, 0.1, 99), people(500, 0.1, 99));
            List<Double> ps = List.of(p(arms, 0, 1), p(arms, 0, 2), p(arms, 1, 2));
            any += Significance.holm(ps).stream().anyMatch(p -> p < ALPHA) ? 1 : 0;
            uncorrected += ps.stream().anyMatch(p -> p < ALPHA) ? 1 : 0;
        }
        assertThat(any).isBetween(1, HIGHEST);
        assertThat(uncorrected).isGreaterThan(HIGHEST);
    }

    @Test
    @DisplayName("000-10 a difference for which the sample was planned is found in four of five cases")
    void aDifferenceIsFoundAsOftenAsPlanned() {
        int n = (int) new Power(ALPHA, 0.8, 1).people(0.1, 0.05);
        int found = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            Outcome a = people(n, 0.1, 99);
            Outcome b = people(n, 0.15, 99);
            found += Significance.ofShares(a.hits(), n, b.hits(), n) < ALPHA ? 1 : 0;
        }
        assertThat(found).isBetween(1540, 1660);
    }

    private static double p(List<Outcome> arms, int i, int j) {
        Outcome a = arms.get(i);
        Outcome b = arms.get(j);
        return Significance.ofShares(a.hits(), a.n(), b.hits(), b.n());
    }

    private Outcome people(int n, double rate, double price) {
        long hits = 0;
        for (int i = 0; i < n; i++) {
            hits += random.nextDouble() < rate ? 1 : 0;
        }
        return new Outcome(n, hits, Sample.of(n, hits * price, hits * price * price), null);
    }

    /** Groups of 20 to 80; half of them convert little, half much: ICC = 0.08² / (0.1 · 0.9) = 0.07. */
    private Outcome groups(double rate) {
        List<Double> shares = new ArrayList<>();
        long people = 0;
        long hits = 0;
        for (int g = 0; g < GROUPS; g++) {
            Outcome group = people(20 + random.nextInt(61), rate + (random.nextBoolean() ? 0.08 : -0.08), 99);
            shares.add((double) group.hits() / group.n());
            people += group.n();
            hits += group.hits();
        }
        return new Outcome(people, hits, null, Sample.of(shares));
    }
}
