package org.qunflow.engagement.offline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies an offline event. */
public record OfflineId(@JsonValue UUID value) {

    @JsonCreator
    public OfflineId {
        Objects.requireNonNull(value, "the id of an offline event needs a value");
    }

    static OfflineId next() {
        return new OfflineId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static OfflineId of(String text) {
        return new OfflineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
