package org.qunflow.moderation.penalty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a penalty. */
public record PenaltyId(@JsonValue UUID value) {

    @JsonCreator
    public PenaltyId {
        Objects.requireNonNull(value, "a penalty id needs a value");
    }

    static PenaltyId next() {
        return new PenaltyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
