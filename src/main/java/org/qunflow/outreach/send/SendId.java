package org.qunflow.outreach.send;

import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a message to a group; its slot in the ledger and its row in the outbox have the same id. */
public record SendId(UUID value) {

    static SendId next() {
        return new SendId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static SendId of(String text) {
        return new SendId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
