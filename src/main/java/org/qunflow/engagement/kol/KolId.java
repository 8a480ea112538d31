package org.qunflow.engagement.kol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a KOL. */
public record KolId(@JsonValue UUID value) {

    @JsonCreator
    public KolId {
        Objects.requireNonNull(value, "a KOL id needs a value");
    }

    static KolId next() {
        return new KolId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static KolId of(String text) {
        return new KolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
