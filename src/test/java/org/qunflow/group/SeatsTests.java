package org.qunflow.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qunflow.group.seat.Answer;
import org.qunflow.group.seat.Endings;
import org.qunflow.group.seat.Refusal;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seats where there are few: full groups, the last seat, groups that end. */
@SpringBootTest
class SeatsTests {
    private static final int CAPACITY = 30;

    @Autowired
    Groups groups;

    @Autowired
    Seats seats;

    @Autowired
    Endings endings;

    @Autowired
    Rooms rooms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CommunityId community;

    @BeforeEach
    void aCommunity() {
        community = rooms.community();
    }

    @AfterEach
    void theGroupsAreRight() {
        assertThat(rooms.wrong(community)).isEmpty();
    }

    @Test
    @DisplayName("004-04 a full group refuses and says how full it is: 30 of 30")
    void aFullGroupRefuses() {
        GroupId group = full();
        MemberId late = rooms.members(community, 1).get(0);
        assertThat(seats.take(community, late, group)).isEqualTo(new Answer.Refused(Refusal.FULL, CAPACITY, CAPACITY));
        assertThat(rooms.entries(community, "seat.SeatRefused")).isEqualTo(1);
    }

    private GroupId full() {
        GroupId group = rooms.group(community, "CORE_FAN", null, CAPACITY);
        transaction.executeWithoutResult(tx -> rooms.members(community, CAPACITY)
                .forEach(m -> assertThat(seats.take(community, m, group)).isEqualTo(new Answer.Done())));
        return group;
    }

    @RepeatedTest(5)
    @DisplayName("004-04 two members race for the last seat: one gets it, the other is refused")
    void twoRaceForTheLastSeat() throws Exception {
        GroupId group = rooms.group(community, "VIP", null, 2);
        List<MemberId> three = rooms.members(community, 3);
        seats.take(community, three.get(0), group);
        List<Answer> answers = race(
                () -> seats.take(community, three.get(1), group), () -> seats.take(community, three.get(2), group));
        assertThat(answers).containsExactlyInAnyOrder(new Answer.Done(), new Answer.Refused(Refusal.FULL, 2, 2));
        assertThat(rooms.size(group)).isEqualTo(2);
    }

    private static List<Answer> race(Callable<Answer> one, Callable<Answer> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            Future<Answer> first = two.submit(after(start, one));
            Future<Answer> second = two.submit(after(start, other));
            return List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
        } finally {
            two.shutdownNow();
        }
    }

    private static Callable<Answer> after(CyclicBarrier start, Callable<Answer> act) {
        return () -> {
            start.await(10, TimeUnit.SECONDS);
            return act.call();
        };
    }

    @Test
    @DisplayName("004-04 the next group opens while the one before still has seats: nobody meets a full group")
    void theNextGroupOpensBeforeTheLastIsFull() {
        join(rooms.members(community, 27), "QUALITY");
        assertThat(kind("QUALITY")).containsExactly("27/30");
        join(rooms.members(community, 1), "QUALITY");
        assertThat(kind("QUALITY")).containsExactly("28/30", "0/30");
        join(rooms.members(community, 3), "QUALITY");
        assertThat(kind("QUALITY")).containsExactly("30/30", "1/30");
        join(rooms.members(community, 31), "ORDINARY");
        assertThat(kind("ORDINARY")).containsExactly("31/200");
    }

    @Test
    void whoWasSeatedByHandKeepsThatSeatWhenTheJourneyWantsOne() {
        GroupId group = rooms.group(community, "CORE_FAN", null, CAPACITY);
        MemberId member = rooms.members(community, 1).get(0);
        seats.take(community, member, group);
        transaction.executeWithoutResult(tx -> groups.join(community, member, GroupType.CORE_FAN));
        assertThat(rooms.size(group)).isEqualTo(1);
    }

    private void join(List<MemberId> members, String tier) {
        transaction.executeWithoutResult(tx -> members.forEach(m -> groups.joinTier(community, m, tier)));
    }

    private List<String> kind(String tier) {
        return jdbc.sql(
                        "select size || '/' || capacity from group_group where community_id = ? and tier = ? order by number")
                .params(community.value(), tier)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("002-02 a merger without room is refused with the reason, and nobody has moved")
    void aMergerWithoutRoomIsRefused() {
        GroupId group = rooms.group(community, "VIP", null, 5);
        rooms.members(community, 3).forEach(m -> seats.take(community, m, group));
        rooms.group(community, "VIP", null, 2);
        rooms.group(community, "EVENT", null, 30);
        assertThat(endings.merge(community, group, "quiet")).isEqualTo(new Answer.Refused(Refusal.NO_ROOM, 3, 2));
        assertThat(rooms.size(group)).isEqualTo(3);
        assertThat(rooms.isClosed(group)).isFalse();
        assertThat(rooms.entries(community, "seat.MergeRefused")).isEqualTo(1);
    }

    @Test
    @DisplayName("002-02 a merger moves everybody at once and closes the group with its reason")
    void aMergerMovesEverybody() {
        GroupId group = rooms.group(community, "VIP", null, 5);
        rooms.members(community, 3).forEach(m -> seats.take(community, m, group));
        rooms.group(community, "VIP", null, 30);
        GroupId fits = rooms.group(community, "VIP", null, 3);
        assertThat(endings.merge(community, group, "quiet")).isEqualTo(new Answer.Merged(fits, "VIP 3", 3));
        assertThat(rooms.size(fits)).isEqualTo(3);
        assertThat(rooms.isClosed(group)).isTrue();
        assertThat(rooms.entries(community, "seat.GroupClosed")).isEqualTo(1);
    }

    @Test
    @DisplayName("004-04 no group is made smaller than it is")
    void noGroupIsMadeSmallerThanItIs() {
        GroupId group = rooms.group(community, "VIP", null, 5);
        rooms.members(community, 3).forEach(m -> seats.take(community, m, group));
        assertThat(seats.resize(community, group, 2)).isEqualTo(new Answer.Refused(Refusal.BELOW_SIZE, 3, 5));
        assertThat(seats.resize(community, group, 501)).isEqualTo(new Answer.Refused(Refusal.NO_CAPACITY, 3, 5));
        assertThat(seats.resize(community, group, 3)).isEqualTo(new Answer.Done());
        assertThat(rooms.entries(community, "seat.CapacityRefused")).isEqualTo(2);
    }
}
