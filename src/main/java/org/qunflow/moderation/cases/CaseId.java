package org.qunflow.moderation.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a case; the business key of its process. */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator
    public CaseId {
        Objects.requireNonNull(value, "a case id needs a value");
    }

    static CaseId next() {
        return new CaseId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
