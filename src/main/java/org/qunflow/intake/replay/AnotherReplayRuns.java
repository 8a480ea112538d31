package org.qunflow.intake.replay;

import org.qunflow.intake.file.Sentence;

/** Only one replay runs at a time, on whichever node: the clocks that it moves are shared. */
public final class AnotherReplayRuns extends ReplayRefused {
    AnotherReplayRuns() {
        super(Sentence.of("intake.replay.refused.busy"));
    }
}
