package org.qunflow.engine.step;

/** Counters whose transactions append deltas, and that a sweep replaces by sums now and then. */
public interface Folded {

    /** Replaces the deltas of finished transactions by one row per key; returns how many rows there are then. */
    int fold();
}
