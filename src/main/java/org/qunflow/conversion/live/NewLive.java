package org.qunflow.conversion.live;

import java.time.Instant;
import java.util.List;
import org.qunflow.shared.GroupId;

/**
 * A live room as it is planned.
 *
 * @param scene the scene it is made for (000-07)
 * @param groups whose members are asked to come
 * @param path from the group to the payment
 */
public record NewLive(
        String title, String host, String scene, List<GroupId> groups, Instant startsAt, List<PathStep> path) {
    static final int LONGEST_TITLE = 60;
    static final int LONGEST_HOST = 40;

    /** How many jumps a purchase takes (002-16). */
    public int jumps() {
        return path.size() - 1;
    }
}
