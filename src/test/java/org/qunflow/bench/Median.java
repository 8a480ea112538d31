package org.qunflow.bench;

import java.util.stream.DoubleStream;

/** The middle one of an odd number of values; of an even number the mean of the two in the middle. */
final class Median {

    private Median() {}

    static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
