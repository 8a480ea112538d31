package org.qunflow.engine.live;

import java.time.Instant;
import org.qunflow.engine.work.Instance;

/** A token that has come to a step: which instance, where, since when, and by when the step is to be done. */
record Token(Instance instance, String id, Place place, Instant since, Instant dueAt) {

    /** An element of a version of a process. */
    record Place(String process, int version, String element) {}

    Token due(Instant moment) {
        return new Token(instance, id, place, since, moment);
    }
}
