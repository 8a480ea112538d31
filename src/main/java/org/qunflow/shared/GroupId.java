package org.qunflow.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies a group. */
public record GroupId(@JsonValue UUID value) {

    @JsonCreator
    public GroupId {
        Objects.requireNonNull(value, "a group id needs a value");
    }

    public static GroupId next() {
        return new GroupId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
