package org.qunflow.conversion.statistics;

import java.util.List;

/**
 * Independent values: of people, or of groups where groups were assigned.
 *
 * @param variance with n - 1 in the denominator; 0 for fewer than two values
 */
public record Sample(long n, double mean, double variance) {

    public static Sample of(long n, double sum, double squares) {
        if (n == 0) {
            return new Sample(0, 0, 0);
        }
        double mean = sum / n;
        return new Sample(n, mean, n < 2 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1)));
    }

    public static Sample of(List<Double> values) {
        double sum = values.stream().mapToDouble(v -> v).sum();
        double mean = values.isEmpty() ? 0 : sum / values.size();
        double apart = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return new Sample(values.size(), mean, values.size() < 2 ? 0 : apart / (values.size() - 1));
    }
}
