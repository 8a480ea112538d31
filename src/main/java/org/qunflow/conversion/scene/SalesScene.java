package org.qunflow.conversion.scene;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;

/**
 * A planned scene: what people need then, and from when to when.
 *
 * @param festival null: a hot topic
 * @param endedOn when a lead ended it before its time, or null
 */
public record SalesScene(
        SceneId id,
        CommunityId community,
        String key,
        String title,
        Festival festival,
        LocalDate startsOn,
        LocalDate endsOn,
        String story,
        LocalDate endedOn,
        String plannedBy,
        Instant plannedAt) {

    /** Offers may name it on this day: it is not over. */
    public boolean isOpen(LocalDate today) {
        return endedOn == null && !endsOn.isBefore(today);
    }

    public boolean isOn(LocalDate today) {
        return isOpen(today) && !startsOn.isAfter(today);
    }
}
