package org.qunflow.engagement.checkin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a check-in. */
public record CheckInId(@JsonValue UUID value) {

    public static CheckInId next() {
        return new CheckInId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static CheckInId of(String text) {
        return new CheckInId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
