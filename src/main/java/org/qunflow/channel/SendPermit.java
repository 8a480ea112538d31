package org.qunflow.channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: may these messages leave the house? Asked once for each claimed batch, right before it is sent. */
public interface SendPermit {

    /** The answer for one message. */
    sealed interface Verdict {

        /** We do not permit it. */
        record Refused(String reason) implements Verdict {}

        /** Not now; it is asked for again after the given time, and then every condition anew. */
        record Later(Duration after, String reason) implements Verdict {}

        /** It belongs to replayed history and is never sent. */
        record Replayed() implements Verdict {}
    }

    /** Verdicts by message id; a message without one is permitted. */
    Map<UUID, Verdict> objections(List<OutgoingMessage> messages);
}
