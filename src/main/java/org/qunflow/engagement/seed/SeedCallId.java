package org.qunflow.engagement.seed;

import java.util.UUID;
import org.qunflow.shared.Ids;

/** Id of a call for seed users; the business key of its process. */
public record SeedCallId(UUID value) {

    static SeedCallId next() {
        return new SeedCallId(Ids.next());
    }

    public static SeedCallId of(String text) {
        return new SeedCallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
