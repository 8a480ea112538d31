package org.qunflow.conversion.statistics;

/**
 * How large a sample must be to find a difference.
 *
 * @param alpha chance of a difference where there is none, over all comparisons
 * @param power chance to find the difference if there is one
 * @param comparisons pairs of arms; alpha is divided by them (Bonferroni), a little more than Holm needs
 */
public record Power(double alpha, double power, int comparisons) {

    /** People an arm for two shares (Fleiss, Levin, Paik, "Statistical Methods for Rates and Proportions", 2003, 4.14). */
    public long people(double share, double difference) {
        double other = share + difference;
        double middle = (share + other) / 2;
        double root = z(1 - alpha / comparisons / 2) * Math.sqrt(2 * middle * (1 - middle))
                + z(power) * Math.sqrt(share * (1 - share) + other * (1 - other));
        return (long) Math.ceil(root * root / (difference * difference));
    }

    /**
     * Groups an arm: people times the design effect 1 + (m - 1) ICC (Donner and Klar, 2000, 5.1), and one more for the
     * t distribution (Hayes and Bennett, International Journal of Epidemiology 28, 1999).
     */
    public long groups(double share, double difference, int members, double icc) {
        return (long) Math.ceil(people(share, difference) * (1 + (members - 1) * icc) / members) + 1;
    }

    private static double z(double chance) {
        return Distributions.normalQuantile(chance);
    }
}
