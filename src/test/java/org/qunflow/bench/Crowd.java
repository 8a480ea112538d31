package org.qunflow.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seeded people who arrived as leads of a new community: the same in every round and on both sides. */
record Crowd(CommunityId community, List<Person> people) {
    private static final long SEED = 20_261_122;

    /** A member and the order with which he will answer his offer. */
    record Person(MemberId member, String order, double amount) {
        String key() {
            return member.toString();
        }

        Map<String, Object> payment() {
            return Map.of("orderSource", "bench", "orderId", order, "amount", amount, "highValue", false);
        }
    }

    static Crowd arrives(House house, String name, int size) {
        Community community = house.get(Communities.class)
                .open(name, "Benchmark", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        Members members = house.get(Members.class);
        List<String> names = names(size);
        members.registerAll(community.id(), "benchmark", leads(house, names));
        Map<String, MemberId> ids = members.ids(community.id(), "bench", names);
        Random random = new Random(SEED);
        List<Person> people = names.stream()
                .map(n -> new Person(ids.get(n), "order-" + n, 9.9 + random.nextInt(80)))
                .toList();
        scorecards(house, community.id(), people);
        return new Crowd(community.id(), people);
    }

    private static List<String> names(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add("lead-" + i);
        }
        return names;
    }

    private static List<NewMember> leads(House house, List<String> names) {
        var arrived = house.get(BusinessClock.class).instant().minus(Duration.ofMinutes(1));
        return names.stream()
                .map(n -> new NewMember("bench", n, "Person " + n, arrived, "sandbox", null, "spring", "asked for tea"))
                .toList();
    }

    /** What is known of them when they are layered, so that all tiers occur. */
    private static void scorecards(House house, CommunityId community, List<Person> people) {
        Random random = new Random(SEED + 1);
        house.get(JdbcTemplate.class)
                .batchUpdate(
                        "insert into layering_scorecard (member_id, community_id, active_days, paid) values (?, ?, ?, ?)",
                        people,
                        people.size(),
                        (s, person) -> {
                            s.setObject(1, person.member().value());
                            s.setObject(2, community.value());
                            s.setInt(3, random.nextInt(6));
                            s.setBigDecimal(4, BigDecimal.valueOf(random.nextInt(4) * 310L));
                        });
    }
}
