package org.qunflow.group;

import java.util.Optional;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reserves seats by one guarded UPDATE; where all groups are full it opens the next one. */
@Component
class Seating {
    private static final int TRIES = 20;

    private final GroupRows rows;
    private final GroupSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Seating(GroupRows rows, GroupSettings settings, BusinessClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    GroupId reserve(CommunityId community, GroupType type, String tier) {
        for (int i = 0; i < TRIES; i++) {
            Optional<GroupId> seat = rows.reserve(community, type, tier);
            if (seat.isPresent()) {
                return seat.get();
            }
            openNext(community, type, tier);
        }
        throw new IllegalStateException("No seat in " + TRIES + " tries: others take every new group of type " + type);
    }

    private void openNext(CommunityId community, GroupType type, String tier) {
        int capacity = settings.capacity(type);
        rows.open(community, type, tier, capacity, clock.instant())
                .ifPresent(opened -> events.publishEvent(new GroupOpened(
                        community, clock.instant(), opened.id(), type.name(), opened.name(), capacity)));
    }
}
