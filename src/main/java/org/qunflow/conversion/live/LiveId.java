package org.qunflow.conversion.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a live room. */
public record LiveId(@JsonValue UUID value) {

    @JsonCreator
    public LiveId {
        Objects.requireNonNull(value, "the id of a live room needs a value");
    }

    static LiveId next() {
        return new LiveId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static LiveId of(String text) {
        return new LiveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
