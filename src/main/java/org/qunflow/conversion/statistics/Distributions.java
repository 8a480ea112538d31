package org.qunflow.conversion.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * The normal distribution (series of Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software
 * 11(4), 2004) and Student's t by the incomplete beta function (Abramowitz and Stegun, 26.5.8 and 26.7.1; continued
 * fraction by Lentz's method, Press et al., "Numerical Recipes", 6.4).
 */
public final class Distributions {
    private static final double TINY = 1e-300;
    private static final double[] LANCZOS = {
        76.18009172947146,
        -86.50532032941677,
        24.01409824083091,
        -1.231739572450155,
        0.1208650973866179e-2,
        -0.5395239384953e-5
    };

    private Distributions() {}

    /** The chance that a standard normal value is at most z. */
    public static double normal(double z) {
        if (Math.abs(z) > 8) {
            return z < 0 ? 0 : 1;
        }
        double sum = z;
        double term = z;
        for (int i = 3; Math.abs(term) > 1e-17 && i < 400; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    /** The value that a standard normal value stays below with this chance. */
    public static double normalQuantile(double chance) {
        return solve(Distributions::normal, chance, 8);
    }

    /** The chance that Student's t with so many degrees of freedom is at least as far from zero, on either side. */
    public static double twoSidedT(double t, double degrees) {
        return beta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }

    /** The value within which, on both sides of zero, Student's t stays with this chance. */
    public static double twoSidedTQuantile(double chance, double degrees) {
        return solve(t -> t < 0 ? -1 : 1 - twoSidedT(t, degrees), chance, 1e4);
    }

    private static double solve(DoubleUnaryOperator growing, double value, double far) {
        double low = -far;
        double high = far;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (growing.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= 500; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-14) {
                break;
            }
        }
        return value;
    }

    private static double away(double fromZero) {
        return Math.abs(fromZero) < TINY ? TINY : fromZero;
    }

    private static double logGamma(double x) {
        double sum = 1.000000000190015;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + 1 + i);
        }
        double shifted = x + 5.5;
        return (x + 0.5) * Math.log(shifted) - shifted + Math.log(2.5066282746310005 * sum / x);
    }
}
