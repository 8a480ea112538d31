package org.qunflow.intake.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qunflow.community.Communities;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Communities with a recorded past that waits for its replay. */
@SpringBootTest
abstract class ReplayScene {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate FIRST = LocalDate.of(1997, 1, 1);
    static final Replays.Wish WISH = new Replays.Wish(7, "replay-operator", null);

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

    static void stopAfter(Replay at, int days) {
        if (at.daysDone() == days) {
            throw new IllegalStateException("pulled the plug");
        }
    }

    Map<String, Object> outcome(CommunityId community) {
        return jdbc.queryForMap("""
                select (select string_agg(stage || n, ',' order by stage) from (
                    select stage, count(*) as n from member_member where community_id = ?1 group by 1) s) as stages,
                  (select count(*) from conversion_conversion where community_id = ?1) as conversions,
                  (select count(*) from conversion_offer where community_id = ?1) as offers,
                  (select count(*) from outreach_touch where community_id = ?1) as touches,
                  (select count(*) from tasks_task where community_id = ?1) as tasks""".replace("?1", "'" + community + "'"));
    }

    long count(String sql, CommunityId community) {
        return jdbc.queryForObject(sql, Long.class, community.value());
    }

    CommunityId community() {
        return communities
                .openForImport("Replayed " + UUID.randomUUID(), "CDs", ZONE, Currency.getInstance("USD"))
                .id();
    }

    /** Forty people who order now and then for two months; the same in every community. */
    CommunityId people() {
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

    /** Ten who pay so much that they are invited as core fans on the last recorded day. */
    CommunityId generousPeople() {
        CommunityId community = community();
        List<NewMember> people = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new NewMember("test", "g" + i, "Generous " + i, noon(0), null, null, null, null))
                .toList();
        members.registerAll(community, "test", people);
        members.ids(
                        community,
                        "test",
                        people.stream().map(NewMember::externalId).toList())
                .forEach((externalId, member) -> facts.append(
                        community,
                        "test",
                        List.of(
                                new NewFact(member, FactKind.ORDERED, noon(0), externalId, 1, BigDecimal.valueOf(3500)),
                                new NewFact(member, FactKind.CHECKED_IN, noon(16), externalId + "-in", 1, null))));
        return community;
    }

    static NewFact order(MemberId member, Instant at, Random random) {
        String id = Long.toHexString(random.nextLong());
        return new NewFact(member, FactKind.ORDERED, at, id, 1, BigDecimal.valueOf(random.nextInt(30_000), 2));
    }

    static Instant noon(int day) {
        return FIRST.plusDays(day).atTime(12, 0).atZone(ZONE).toInstant();
    }
}
