package org.qunflow.engagement.right;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a right of a member. */
public record RightId(@JsonValue UUID value) {

    @JsonCreator
    public RightId {
        Objects.requireNonNull(value, "a right id needs a value");
    }

    static RightId next() {
        return new RightId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static RightId of(String text) {
        return new RightId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
