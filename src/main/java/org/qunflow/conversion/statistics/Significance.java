package org.qunflow.conversion.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** How likely a difference as large as the one seen is if there is none (two-sided). */
public final class Significance {
    private Significance() {}

    /** Two shares of independent people: z test with pooled variance (Fleiss, Levin, Paik, 3rd ed., 2003, 3.1). */
    public static double ofShares(long hitsA, long a, long hitsB, long b) {
        if (a == 0 || b == 0) {
            return 1;
        }
        double pooled = (double) (hitsA + hitsB) / (a + b);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / a + 1.0 / b));
        return error == 0 ? 1 : 2 * Distributions.normal(-Math.abs((double) hitsA / a - (double) hitsB / b) / error);
    }

    /**
     * Two means with unequal variances: Welch's t (B. L. Welch, Biometrika 34, 1947). Over one value a group it is the
     * cluster-level test of Donner and Klar, "Design and Analysis of Cluster Randomization Trials", 2000, chapter 6.
     */
    public static double ofMeans(Sample a, Sample b) {
        if (a.n() < 2 || b.n() < 2) {
            return 1;
        }
        double ofA = a.variance() / a.n();
        double ofB = b.variance() / b.n();
        if (ofA + ofB == 0) {
            return a.mean() == b.mean() ? 1 : 0;
        }
        double t = (a.mean() - b.mean()) / Math.sqrt(ofA + ofB);
        double degrees = (ofA + ofB) * (ofA + ofB) / (ofA * ofA / (a.n() - 1) + ofB * ofB / (b.n() - 1));
        return Distributions.twoSidedT(t, degrees);
    }

    /** The same for several comparisons at once (S. Holm, Scandinavian Journal of Statistics 6, 1979). */
    public static List<Double> holm(List<Double> ps) {
        Double[] adjusted = new Double[ps.size()];
        int[] order = IntStream.range(0, ps.size())
                .boxed()
                .sorted((i, j) -> Double.compare(ps.get(i), ps.get(j)))
                .mapToInt(i -> i)
                .toArray();
        double most = 0;
        for (int rank = 0; rank < order.length; rank++) {
            most = Math.max(most, Math.min(1, ps.get(order[rank]) * (order.length - rank)));
            adjusted[order[rank]] = most;
        }
        return List.of(adjusted);
    }
}
