package org.qunflow.reward.prize;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies the redemption of points for a prize. */
public record RedemptionId(@JsonValue UUID value) {

    public static RedemptionId next() {
        return new RedemptionId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static RedemptionId of(String text) {
        return new RedemptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
