package org.qunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.LongWork;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class ReplayTests {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(1997, 1, 1);
    private static final Replays.Wish WISH = new Replays.Wish(7, "replay-operator", null);

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    Replays replays;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void businessTimePassesInOrderAndTheCommunityStandsFrozenAtTheEnd() {
        CommunityId community = people();
        List<LocalDate> days = new ArrayList<>();

        Replay done = replays.run(community, WISH, at -> {
            assertThat(LongWork.isUnderWay()).isTrue();
            days.add(at.nextDay());
        });

        assertThat(LongWork.isUnderWay()).isFalse();
        assertThat(done.state()).isEqualTo(Replay.State.DONE);
        assertThat(days).isSorted().hasSize((int) done.days());
        Community frozen = communities.get(community);
        assertThat(frozen.phase()).isEqualTo(Community.Phase.FROZEN);
        assertThat(frozen.asOf().atZone(ZONE).toLocalDate()).isEqualTo(done.lastDay());
        assertThat(count(
                        "select count(*) from outreach_touch where delivery <> 'REPLAYED' and community_id = ?",
                        community))
                .isZero();
        assertThat(count("select count(*) from journal_entry where assumed and community_id = ?", community))
                .isPositive();
    }

    @Test
    void aReplayThatWasInterruptedGoesOnAndEndsAsIfNothingHadHappened() {
        CommunityId whole = people();
        replays.run(whole, WISH, at -> {});
        CommunityId broken = people();

        assertThatIllegalStateException()
                .isThrownBy(() -> replays.run(broken, WISH, at -> stopAfter(at, 20)))
                .withMessage("pulled the plug");
        Replay done = replays.run(broken, WISH, at -> {});

        assertThat(done.state()).isEqualTo(Replay.State.DONE);
        assertThat(outcome(broken)).isEqualTo(outcome(whole));
    }

    @Test
    void thereIsNothingToReplayInAnEmptyCommunity() {
        CommunityId empty = community();
        assertThatIllegalStateException()
                .isThrownBy(() -> replays.run(empty, WISH, at -> {}))
                .withMessageContaining("has no members yet");
    }

    private static void stopAfter(Replay at, int days) {
        if (at.daysDone() == days) {
            throw new IllegalStateException("pulled the plug");
        }
    }

    private Map<String, Object> outcome(CommunityId community) {
        return jdbc.queryForMap("""
                select (select string_agg(stage || n, ',' order by stage) from (
                    select stage, count(*) as n from member_member where community_id = ?1 group by 1) s) as stages,
                  (select count(*) from conversion_conversion where community_id = ?1) as conversions,
                  (select count(*) from conversion_offer where community_id = ?1) as offers,
                  (select count(*) from outreach_touch where community_id = ?1) as touches,
                  (select count(*) from tasks_task where community_id = ?1) as tasks""".replace("?1", "'" + community + "'"));
    }

    private long count(String sql, CommunityId community) {
        return jdbc.queryForObject(sql, Long.class, community.value());
    }

    private CommunityId community() {
        return communities
                .openForImport("Replayed " + UUID.randomUUID(), "CDs", ZONE, Currency.getInstance("USD"))
                .id();
    }

    /** Forty people who order now and then for two months; the same in every community. */
    private CommunityId people() {
        CommunityId community = community();
        Random random = new Random(42);
        List<NewMember> people = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            people.add(new NewMember("test", "p" + i, "Person " + i, noon(random.nextInt(20)), null, null, null, null));
        }
        members.registerAll(community, "test", people);
        Map<String, MemberId> ids = members.ids(
                community, "test", people.stream().map(NewMember::externalId).toList());
        List<NewFact> orders = new ArrayList<>();
        people.forEach(p -> {
            orders.add(order(ids.get(p.externalId()), p.arrivedAt(), random));
            orders.add(order(ids.get(p.externalId()), noon(20 + random.nextInt(40)), random));
        });
        facts.append(community, "test", orders);
        return community;
    }

    private static NewFact order(MemberId member, java.time.Instant at, Random random) {
        String id = Long.toHexString(random.nextLong());
        return new NewFact(member, FactKind.ORDERED, at, id, 1, BigDecimal.valueOf(random.nextInt(30_000), 2));
    }

    private static java.time.Instant noon(int day) {
        return FIRST.plusDays(day).atTime(12, 0).atZone(ZONE).toInstant();
    }
}
