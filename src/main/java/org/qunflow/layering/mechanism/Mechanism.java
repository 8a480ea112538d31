package org.qunflow.layering.mechanism;

import java.time.Instant;
import org.qunflow.layering.band.BandKind;
import org.qunflow.shared.GroupId;

/** A mechanism group as the pages show it. */
public record Mechanism(
        GroupId group,
        String name,
        int percent,
        BandKind kind,
        int from,
        Instant openedAt,
        String openedBy,
        Instant endsAt,
        String state,
        String result,
        int size,
        int capacity,
        int invited) {

    public boolean isOpen() {
        return !state.equals("DISSOLVED") && !state.equals("CANCELLED");
    }
}
