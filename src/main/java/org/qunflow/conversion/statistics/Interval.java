package org.qunflow.conversion.statistics;

/** Where a value lies with a confidence. */
public record Interval(double low, double high) {

    /** Of a share of independent people: Wilson's score interval (E. B. Wilson, JASA 22, 1927). */
    public static Interval ofShare(long hits, long n, double alpha) {
        if (n == 0) {
            return new Interval(0, 1);
        }
        double z = Distributions.normalQuantile(1 - alpha / 2);
        double share = (double) hits / n;
        double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Of the share that groups have on average, by Student's t over groups, kept within 0 and 1. */
    public static Interval ofShares(Sample groups, double alpha) {
        if (groups.n() < 2) {
            return new Interval(0, 1);
        }
        double half = Distributions.twoSidedTQuantile(1 - alpha, groups.n() - 1.0)
                * Math.sqrt(groups.variance() / groups.n());
        return new Interval(Math.max(0, groups.mean() - half), Math.min(1, groups.mean() + half));
    }
}
