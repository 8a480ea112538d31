package org.qunflow.engagement.checkin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a check-in task. */
public record CheckTaskId(@JsonValue UUID value) {

    public static CheckTaskId next() {
        return new CheckTaskId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static CheckTaskId of(String text) {
        return new CheckTaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
