package org.qunflow.sop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a draft that its authors want to see deployed.
 *
 * @param over the deployed version that it was compared with; 0 for none
 * @param authors who saved a version of it or submitted it; none of them may approve it
 * @param answer what the second pair of eyes said; null while it waits
 * @param deployedVersion the version that it became; null unless it was approved
 */
public record Submission(
        UUID id,
        UUID draft,
        String file,
        int version,
        int over,
        List<String> authors,
        String note,
        State state,
        String submittedBy,
        Instant submittedAt,
        String decidedBy,
        Instant decidedAt,
        String answer,
        Integer deployedVersion) {

    /** What became of it. */
    public enum State {
        WAITING,
        APPROVED,
        RETURNED,
        WITHDRAWN
    }

    public boolean isBy(String person) {
        return authors.contains(person);
    }
}
