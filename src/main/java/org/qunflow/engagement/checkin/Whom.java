package org.qunflow.engagement.checkin;

import org.qunflow.shared.GroupId;

/** For whom a task is; the tier or the group only where the audience is one. */
public record Whom(Audience audience, String tier, GroupId group) {
    public static final Whom EVERYBODY = new Whom(Audience.EVERYBODY, null, null);
    public static final Whom CORE = new Whom(Audience.CORE, null, null);

    boolean isWhole() {
        return (audience == Audience.TIER) == (tier != null) && (audience == Audience.GROUP) == (group != null);
    }
}
