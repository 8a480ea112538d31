package org.qunflow.conversion.live;

import java.util.List;

/** A place through which people come from the group to the payment (004-02); from each to the next is one jump. */
public enum PathStep {
    GROUP,
    MINI_PROGRAM,
    APP,
    WEB_PAGE,
    LIVE,
    SHOP,
    PAY;

    /** True if the path begins in the group, goes through the live room and ends with the payment, no place twice. */
    static boolean isPath(List<PathStep> path) {
        return path.size() >= 3
                && path.get(0) == GROUP
                && path.get(path.size() - 1) == PAY
                && path.contains(LIVE)
                && path.stream().distinct().count() == path.size();
    }
}
