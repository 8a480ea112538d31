package org.qunflow.engagement.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** Pledges that are refused, that race, and that come in any order. */
@SpringBootTest
@AutoConfigureMockMvc
class PledgeTests {
    private static final int SEQUENCES = 15;
    private static final int ACTS = 40;

    @Autowired
    OfflineScene life;

    @Autowired
    ContentScene scene;

    @Autowired
    Pledges pledges;

    @Autowired
    Offlines events;

    private List<MemberId> members;

    @BeforeEach
    void aGroup() {
        life.begins();
        members = life.members(12);
    }

    @Test
    @DisplayName(
            "000-16 a double pledge, one before it is open, one by somebody who left: refused, journaled, nothing half-done")
    void refusals() {
        OfflineId early = life.proposed(life.plan(null));
        assertThat(life.pledge(early, members.get(0))).isEqualTo(refused(OfflineRefusal.NOT_OPEN));
        OfflineId id = life.open(null);
        life.pledge(id, members.get(0));
        assertThat(life.pledge(id, members.get(0))).isEqualTo(refused(OfflineRefusal.PLEDGED_ALREADY));
        scene.leaves(life.community(), members.get(1));
        assertThat(life.pledge(id, members.get(1))).isEqualTo(refused(OfflineRefusal.NOT_HERE));
        assertThat(withdraw(id, members.get(2))).isEqualTo(refused(OfflineRefusal.NOT_PLEDGED));
        life.deadlinePasses(id);
        assertThat(life.pledge(id, members.get(2))).isEqualTo(refused(OfflineRefusal.DEADLINE_OVER));
        assertThat(withdraw(id, members.get(0))).isEqualTo(refused(OfflineRefusal.FROZEN));
        assertThat(scene.told(life.community(), "engagement.offline.PledgeRefused"))
                .isEqualTo(6);
        assertThat(life.of(id).taken()).isEqualTo(1);
        assertThat(life.book()).containsExactly("-50", "50", "0");
    }

    @Test
    @DisplayName(
            "000-16 a pledge may be withdrawn until the event is funded, and given again; then it is frozen, also for who leaves")
    void withdrawals() {
        OfflineId id = life.open(null);
        life.pledge(id, members.get(0));
        assertThat(withdraw(id, members.get(0))).isInstanceOf(Answer.Done.class);
        assertThat(life.book()).containsExactly("0", "0", "0");
        life.pledge(id, members.get(1));
        scene.leaves(life.community(), members.get(1));
        assertThat(life.states(id)).containsExactly("WITHDRAWN", "WITHDRAWN");
        List.of(0, 2, 3).forEach(i -> life.pledge(id, members.get(i)));
        assertThat(withdraw(id, members.get(0))).isEqualTo(refused(OfflineRefusal.FROZEN));
        scene.leaves(life.community(), members.get(2));
        assertThat(life.of(id).taken()).isEqualTo(3);
        assertThat(life.states(id)).containsExactly("WITHDRAWN", "WITHDRAWN", "PLEDGED", "PLEDGED", "PLEDGED");
    }

    @RepeatedTest(3)
    @DisplayName("000-16 two race for the last place: one gets it, the other is refused")
    void oneGetsTheLastPlace() throws Exception {
        OfflineId id = life.open(null);
        members.subList(0, 4).forEach(m -> life.pledge(id, m));
        List<Answer> answers = race(() -> life.pledge(id, members.get(4)), () -> life.pledge(id, members.get(5)));
        assertThat(answers).containsExactlyInAnyOrder(new Answer.Done(id), refused(OfflineRefusal.PLACES_TAKEN));
        assertThat(life.book()).containsExactly("-250", "250", "0");
    }

    @RepeatedTest(3)
    @DisplayName(
            "000-16 the same pledge twice at once holds the money once; the last pledge and a withdrawal do not cross")
    void theSameTwice() throws Exception {
        OfflineId id = life.open(null);
        List<Answer> same = race(() -> life.pledge(id, members.get(0)), () -> life.pledge(id, members.get(0)));
        assertThat(same).containsExactlyInAnyOrder(new Answer.Done(id), refused(OfflineRefusal.PLEDGED_ALREADY));
        life.pledge(id, members.get(1));
        race(() -> life.pledge(id, members.get(2)), () -> withdraw(id, members.get(0)));
        Offline after = life.of(id);
        assertThat(after.state() == OfflineState.FUNDED).isEqualTo(after.taken() == 3);
        assertThat(wrong()).isEmpty();
    }

    @Test
    @DisplayName(
            "000-16 I8 whatever is pledged, withdrawn and called off in whatever order: places and held money agree")
    void anyOrder() {
        int settled = 0;
        for (int i = 0; i < SEQUENCES; i++) {
            Random random = new Random(i);
            OfflineId id = life.open(null);
            for (int act = 0; act < ACTS; act++) {
                act(random, id);
            }
            settled += life.of(id).state() == OfflineState.CANCELLED ? 1 : 0;
            assertThat(wrong()).as("seed %d", i).isEmpty();
        }
        assertThat(settled).isBetween(1, SEQUENCES - 1);
    }

    private void act(Random random, OfflineId id) {
        MemberId member = members.get(random.nextInt(6));
        int what = random.nextInt(100);
        if (what == 0) {
            events.callOff(life.community(), id, "雨");
        } else if (what < 50) {
            life.pledge(id, member);
        } else {
            withdraw(id, member);
        }
    }

    /** What of the invariants does not hold; empty if all do. */
    private List<String> wrong() {
        return scene.texts("""
                select 'places of ' || o.state || ': ' || o.taken || ' for ' || count(p.id) from engagement_offline o
                  left join engagement_offline_pledge p on p.offline_id = o.id and p.state <> 'WITHDRAWN'
                where o.community_id = :c group by o.id having o.taken <> count(p.id)
                union all
                select 'held is ' || a.held || ', pledged ' || p.pledged from
                  (select coalesce(sum(balance), 0) as held from reward_money_account where community_id = :c and pocket = 'HELD') a,
                  (select coalesce(sum(amount), 0) as pledged from engagement_offline_pledge where community_id = :c
                    and state = 'PLEDGED') p where a.held <> p.pledged
                union all
                select 'the book sums to ' || sum(balance) from reward_money_account where community_id = :c
                having sum(balance) <> 0""".replace(":c", "'" + life.community() + "'"));
    }

    private Answer withdraw(OfflineId id, MemberId member) {
        return pledges.withdraw(life.community(), id, member);
    }

    private static List<Answer> race(Callable<Answer> one, Callable<Answer> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> both = two.invokeAll(List.of(one, other));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            two.shutdownNow();
        }
    }

    private static Answer refused(OfflineRefusal why) {
        return new Answer.Refused(why);
    }
}
