package org.qunflow.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qunflow.group.GroupRows.Block;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reserves seats by a guarded UPDATE; where all groups are full it opens the next one. A transaction that seats many
 * members takes growing blocks of seats, 1, 2, 4 …, and gives back before it commits what it did not need.
 */
@Component
class Seating {
    private static final int TRIES = 20;
    private static final int LARGEST_BLOCK = 64;

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

    private record Kind(CommunityId community, GroupType type, String tier) {}

    /** Seats that a transaction holds of one kind of group, and how many it takes next time. */
    private record Held(Block block, int next) {}

    GroupId reserve(CommunityId community, GroupType type, String tier) {
        Kind kind = new Kind(community, type, tier);
        Map<Kind, Held> held = held();
        Held mine = held.getOrDefault(kind, new Held(new Block(null, 0), 1));
        Block block = mine.block().seats() > 0 ? mine.block() : take(kind, mine.next());
        int next = mine.block().seats() > 0 ? mine.next() : Math.min(mine.next() * 2, LARGEST_BLOCK);
        held.put(kind, new Held(new Block(block.group(), block.seats() - 1), next));
        return block.group();
    }

    private Block take(Kind kind, int seats) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Block> block = rows.reserve(kind.community(), kind.type(), kind.tier(), seats);
            if (block.isPresent()) {
                return block.get();
            }
            openNext(kind);
        }
        throw new IllegalStateException("No seat in " + TRIES + " tries: others take every new group of " + kind);
    }

    private void openNext(Kind kind) {
        int capacity = settings.capacity(kind.type());
        rows.open(kind.community(), kind.type(), kind.tier(), capacity, clock.instant())
                .ifPresent(opened -> events.publishEvent(new GroupOpened(
                        kind.community(),
                        clock.instant(),
                        opened.id(),
                        kind.type().name(),
                        opened.name(),
                        capacity)));
    }

    @SuppressWarnings("unchecked")
    private Map<Kind, Held> held() {
        Map<Kind, Held> held = (Map<Kind, Held>) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(new GiveBack(held));
        }
        return held;
    }

    private final class GiveBack implements TransactionSynchronization {
        private final Map<Kind, Held> held;

        private GiveBack(Map<Kind, Held> held) {
            this.held = held;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Seating.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Seating.this, held);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            held.values().stream().map(Held::block).filter(b -> b.seats() > 0).forEach(rows::giveBack);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Seating.this);
        }
    }
}
