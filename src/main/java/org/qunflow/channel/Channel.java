package org.qunflow.channel;

import java.time.Duration;

/** A way to reach people. What every one of them keeps to is written down in ChannelContractTests. */
public interface Channel {
    /** What every channel takes, in bytes; a group message of WeCom no more. */
    int SHORTEST_LIMIT = 4_000;

    /** What may be done with a message of which nobody knows whether it arrived. */
    enum Policy {
        /** It is never sent again by itself; an operator says what became of it. */
        AT_MOST_ONCE,
        /** The channel absorbs a repetition, so the identical message is sent again within the window. */
        DEDUPE
    }

    /** The name that outgoing messages carry. */
    String name();

    default Policy policy() {
        return Policy.AT_MOST_ONCE;
    }

    /** The longest text that it takes, in bytes of UTF-8. */
    default int longestText() {
        return SHORTEST_LIMIT;
    }

    /** How long the channel recognises a repetition, less a margin; asked only of DEDUPE. */
    default Duration dedupeWindow() {
        return Duration.ofMinutes(25);
    }

    /**
     * Sends the message; bounded by its own timeouts, never retried inside. A returned result is certain. Any exception
     * means that nobody knows whether the message arrived; what certainly did not leave is {@link SendResult.TryLater}.
     */
    SendResult send(OutgoingMessage message);
}
