package org.qunflow.outreach;

import org.qunflow.channel.OutboxState;

/** What became of a touch, in the words of the trade. */
enum Delivery {
    PENDING,
    SENT,
    FAILED,
    UNKNOWN,
    REPLAYED,
    REFUSED;

    static Delivery of(OutboxState state) {
        return switch (state) {
            case READY, CLAIMED, SENDING, PENDING -> PENDING;
            case SENT -> SENT;
            case UNKNOWN -> UNKNOWN;
            case FAILED_FINAL -> FAILED;
            case REFUSED -> REFUSED;
            case REPLAYED -> REPLAYED;
        };
    }
}
