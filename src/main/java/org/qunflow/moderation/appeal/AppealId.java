package org.qunflow.moderation.appeal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies an appeal; the business key of its process. */
public record AppealId(@JsonValue UUID value) {

    @JsonCreator
    public AppealId {
        Objects.requireNonNull(value, "an appeal id needs a value");
    }

    static AppealId next() {
        return new AppealId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static AppealId of(String text) {
        return new AppealId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
