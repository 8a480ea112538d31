package org.qunflow.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qunflow.group.seat.Answer;
import org.qunflow.group.seat.Endings;
import org.qunflow.group.seat.Refusal;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/** Acts at random on the groups of two kinds, and knows what must come of it. */
class RandomGroups {
    private static final List<GroupType> KINDS = List.of(GroupType.VIP, GroupType.EVENT);

    private final Random random;
    private final CommunityId community;
    private final List<MemberId> members;
    private final Seats seats;
    private final Endings endings;
    private final Seating seating;
    private final Rooms rooms;

    private final List<Room> all = new ArrayList<>();
    private int refused;

    RandomGroups(
            Random random,
            CommunityId community,
            List<MemberId> members,
            Seats seats,
            Endings endings,
            Seating seating,
            Rooms rooms) {
        this.random = random;
        this.community = community;
        this.members = members;
        this.seats = seats;
        this.endings = endings;
        this.seating = seating;
        this.rooms = rooms;
        open();
    }

    /** A group as it must be. */
    private static final class Room {
        final GroupId id;
        final GroupType kind;
        final Set<String> there = new TreeSet<>();
        int capacity;
        boolean closed;

        Room(GroupId id, GroupType kind, int capacity) {
            this.id = id;
            this.kind = kind;
            this.capacity = capacity;
        }

        int free() {
            return closed ? 0 : capacity - there.size();
        }
    }

    int refused() {
        return refused;
    }

    /** Groups and who must sit there. */
    Map<GroupId, Integer> sizes() {
        return all.stream().collect(Collectors.toMap(r -> r.id, r -> r.there.size()));
    }

    void act() {
        int dice = random.nextInt(100);
        if (dice < 45) {
            take();
        } else if (dice < 62) {
            giveBack();
        } else if (dice < 74) {
            resize();
        } else if (dice < 84) {
            merge();
        } else if (dice < 90) {
            dissolve();
        } else if (dice < 96) {
            leaveAnywhere();
        } else {
            open();
        }
    }

    private void open() {
        GroupType kind = any(KINDS);
        int capacity = 1 + random.nextInt(4);
        all.add(new Room(rooms.group(community, kind.name(), null, capacity), kind, capacity));
    }

    private void take() {
        MemberId member = any(members);
        Room room = any(all);
        Answer answer = seats.take(community, member, room.id);
        if (room.closed) {
            is(answer, Refusal.CLOSED);
        } else if (seat(member, room.kind) != null) {
            is(answer, Refusal.SEATED_ALREADY);
        } else if (room.free() == 0) {
            assertThat(answer).isEqualTo(new Answer.Refused(Refusal.FULL, room.capacity, room.capacity));
            refused++;
        } else {
            assertThat(answer).isEqualTo(new Answer.Done());
            room.there.add(member.toString());
        }
    }

    private void giveBack() {
        MemberId member = any(members);
        Room seat = seat(member, any(KINDS));
        Room room = seat == null ? any(all) : seat;
        Answer answer = seats.giveBack(community, member, room.id, "test");
        if (room.there.remove(member.toString())) {
            assertThat(answer).isEqualTo(new Answer.Done());
        } else {
            is(answer, Refusal.NOT_SEATED);
        }
    }

    private void resize() {
        Room room = any(all);
        int capacity = random.nextInt(6);
        Answer answer = seats.resize(community, room.id, capacity);
        if (room.closed) {
            is(answer, Refusal.CLOSED);
        } else if (capacity == 0) {
            is(answer, Refusal.NO_CAPACITY);
        } else if (capacity < room.there.size()) {
            is(answer, Refusal.BELOW_SIZE);
        } else {
            assertThat(answer).isEqualTo(new Answer.Done());
            room.capacity = capacity;
        }
    }

    private void merge() {
        Room room = any(all);
        Answer answer = endings.merge(community, room.id, "test");
        List<Room> others = all.stream()
                .filter(r -> r != room && !r.closed && r.kind == room.kind && r.free() >= room.there.size())
                .toList();
        if (room.closed) {
            is(answer, Refusal.CLOSED);
        } else if (others.isEmpty()) {
            is(answer, Refusal.NO_ROOM);
        } else {
            Answer.Merged merged = (Answer.Merged) answer;
            Room into = others.stream()
                    .filter(r -> r.id.equals(merged.into()))
                    .findFirst()
                    .orElseThrow();
            into.there.addAll(room.there);
            close(room);
        }
    }

    private void dissolve() {
        Room room = any(all);
        Answer answer = endings.dissolve(community, room.id, "test");
        if (room.closed) {
            is(answer, Refusal.CLOSED);
        } else {
            assertThat(answer).isEqualTo(new Answer.Done());
            close(room);
        }
    }

    private static void close(Room room) {
        room.there.clear();
        room.closed = true;
    }

    private void leaveAnywhere() {
        MemberId member = any(members);
        seating.settle(List.of(new Change.Leave(community, member, null, "test", Instant.now())));
        all.forEach(r -> r.there.remove(member.toString()));
    }

    private Room seat(MemberId member, GroupType kind) {
        return all.stream()
                .filter(r -> r.kind == kind && r.there.contains(member.toString()))
                .findFirst()
                .orElse(null);
    }

    private void is(Answer answer, Refusal why) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, r -> assertThat(r.why())
                .isEqualTo(why));
        refused++;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
