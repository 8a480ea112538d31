package org.qunflow.reward.prize;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a prize of the catalogue. */
public record PrizeId(@JsonValue UUID value) {

    public static PrizeId next() {
        return new PrizeId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static PrizeId of(String text) {
        return new PrizeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
