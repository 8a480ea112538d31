package org.qunflow.engagement.ugc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a contribution. */
public record WorkId(@JsonValue UUID value) {

    @JsonCreator
    public WorkId {
        Objects.requireNonNull(value, "a work id needs a value");
    }

    static WorkId next() {
        return new WorkId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static WorkId of(String text) {
        return new WorkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
