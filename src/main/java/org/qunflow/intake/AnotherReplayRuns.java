package org.qunflow.intake;

/** Only one replay runs at a time, on whichever node: the clocks that it moves are shared. */
public final class AnotherReplayRuns extends IllegalStateException {
    AnotherReplayRuns() {
        super("Another replay is running; wait for its end");
    }
}
