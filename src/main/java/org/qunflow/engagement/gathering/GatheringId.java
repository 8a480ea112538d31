package org.qunflow.engagement.gathering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a gathering. */
public record GatheringId(@JsonValue UUID value) {

    @JsonCreator
    public GatheringId {
        Objects.requireNonNull(value, "a gathering id needs a value");
    }

    public static GatheringId next() {
        return new GatheringId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static GatheringId of(String text) {
        return new GatheringId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
