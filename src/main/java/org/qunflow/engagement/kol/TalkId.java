package org.qunflow.engagement.kol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a wish to talk with a KOL, and the talk that may come of it. */
public record TalkId(@JsonValue UUID value) {

    @JsonCreator
    public TalkId {
        Objects.requireNonNull(value, "a talk id needs a value");
    }

    static TalkId next() {
        return new TalkId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static TalkId of(String text) {
        return new TalkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
