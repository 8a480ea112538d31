package org.qunflow.conversion.experiment;

import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identity of a price experiment, also the business key of its process. */
public record ExperimentId(UUID value) {

    static ExperimentId next() {
        return new ExperimentId(Ids.next());
    }

    public static ExperimentId of(String text) {
        return new ExperimentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
