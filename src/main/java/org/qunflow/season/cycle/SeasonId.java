package org.qunflow.season.cycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a season. */
public record SeasonId(@JsonValue UUID value) {

    @JsonCreator
    public SeasonId {
        Objects.requireNonNull(value, "a season id needs a value");
    }

    public static SeasonId next() {
        return new SeasonId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static SeasonId of(String text) {
        return new SeasonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
