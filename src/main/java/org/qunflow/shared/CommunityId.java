package org.qunflow.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies a community. */
public record CommunityId(@JsonValue UUID value) {

    @JsonCreator
    public CommunityId {
        Objects.requireNonNull(value, "a community id needs a value");
    }

    public static CommunityId next() {
        return new CommunityId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static CommunityId of(String text) {
        return new CommunityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
