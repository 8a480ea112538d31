package org.qunflow.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.group.GroupRows.Block;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Settles the seats that a transaction asks for: first those given back, then those taken, each block by one guarded
 * UPDATE; before all groups of a kind are full it opens the next one, so that nobody meets a full group (004-04). Transactions of one community settle one after the other.
 */
@Component
class Seating {
    private static final int TRIES = 20;

    private final SeatLock lock;
    private final GroupRows rows;
    private final MembershipRows memberships;
    private final GroupSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Seating(
            SeatLock lock,
            GroupRows rows,
            MembershipRows memberships,
            GroupSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.lock = lock;
        this.rows = rows;
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    private record Kind(CommunityId community, GroupType type, String tier) {
        static Kind of(Change.Join join) {
            return new Kind(join.community(), join.type(), join.tier());
        }
    }

    void settle(List<Change> changes) {
        changes.stream().map(Change::community).distinct().forEach(lock::hold);
        memberships.leave(only(changes, Change.Leave.class)).forEach(events::publishEvent);
        Map<Kind, List<Change.Join>> joining = only(changes, Change.Join.class).stream()
                .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        joining.forEach(this::seat);
    }

    private static <T extends Change> List<T> only(List<Change> changes, Class<T> type) {
        return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void seat(Kind kind, List<Change.Join> joining) {
        Deque<Change.Join> rest = new ArrayDeque<>(withoutSeat(kind, joining));
        List<MembershipRows.Joined> seated = new ArrayList<>();
        while (!rest.isEmpty()) {
            Block block = take(kind, rest.size());
            for (int i = 0; i < block.seats(); i++) {
                seated.add(new MembershipRows.Joined(rest.pop(), block.group()));
            }
        }
        memberships.join(seated);
        openNext(kind, settings.switchAtFreeSeats());
        seated.forEach(s -> events.publishEvent(new MemberJoinedGroup(
                kind.community(),
                s.join().at(),
                s.join().member(),
                s.group(),
                kind.type().name())));
    }

    /** An operator may have seated somebody by hand before. */
    private List<Change.Join> withoutSeat(Kind kind, List<Change.Join> joining) {
        Set<MemberId> seated = memberships.seated(
                kind.community(),
                kind.type(),
                joining.stream().map(Change.Join::member).toList());
        return joining.stream().filter(j -> !seated.contains(j.member())).toList();
    }

    private Block take(Kind kind, int seats) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Block> block = rows.reserve(kind.community(), kind.type(), kind.tier(), seats);
            if (block.isPresent()) {
                return block.get();
            }
            openNext(kind, 0);
        }
        throw new IllegalStateException("No seat in " + TRIES + " tries: others take every new group of " + kind);
    }

    private void openNext(Kind kind, int free) {
        int capacity = settings.capacity(kind.type(), kind.tier());
        rows.open(kind.community(), kind.type(), kind.tier(), capacity, free, clock.instant(kind.community()))
                .ifPresent(opened -> events.publishEvent(new GroupOpened(
                        kind.community(),
                        clock.instant(kind.community()),
                        opened.id(),
                        kind.type().name(),
                        opened.name(),
                        capacity)));
    }
}
