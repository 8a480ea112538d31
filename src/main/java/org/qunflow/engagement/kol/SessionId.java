package org.qunflow.engagement.kol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a session for which slots are drawn. */
public record SessionId(@JsonValue UUID value) {

    @JsonCreator
    public SessionId {
        Objects.requireNonNull(value, "a session id needs a value");
    }

    static SessionId next() {
        return new SessionId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
