package org.qunflow.conversion.live;

import java.time.Instant;
import java.util.Optional;
import org.qunflow.conversion.scene.SalesScenes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** What a live room must be like. */
@Component
class LiveRules {
    private final LiveRoomRows rows;
    private final SalesScenes scenes;
    private final LiveSettings settings;

    LiveRules(LiveRoomRows rows, SalesScenes scenes, LiveSettings settings) {
        this.rows = rows;
        this.scenes = scenes;
        this.settings = settings;
    }

    /** Why it cannot be planned; empty if it can. */
    Optional<LiveRefusal> wrong(CommunityId community, NewLive it, Instant now) {
        if (it.title().isBlank() || it.title().length() > NewLive.LONGEST_TITLE) {
            return Optional.of(LiveRefusal.NO_TITLE);
        }
        if (it.host().isBlank() || it.host().length() > NewLive.LONGEST_HOST) {
            return Optional.of(LiveRefusal.NO_HOST);
        }
        if (!scenes.isKnown(community, it.scene())) {
            return Optional.of(LiveRefusal.UNKNOWN_SCENE);
        }
        return wrongGroups(community, it).or(() -> wrongWay(it, now));
    }

    private Optional<LiveRefusal> wrongGroups(CommunityId community, NewLive it) {
        if (it.groups().size() > settings.mostGroups()) {
            return Optional.of(LiveRefusal.TOO_MANY_GROUPS);
        }
        return it.groups().isEmpty()
                        || rows.open(community, it.groups()) < it.groups().size()
                ? Optional.of(LiveRefusal.NO_GROUP)
                : Optional.empty();
    }

    private static Optional<LiveRefusal> wrongWay(NewLive it, Instant now) {
        if (!PathStep.isPath(it.path())) {
            return Optional.of(LiveRefusal.NO_PATH);
        }
        return it.startsAt().isAfter(now) ? Optional.empty() : Optional.of(LiveRefusal.STARTS_PAST);
    }
}
