package org.qunflow.conversion.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.conversion.OfferTerms;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens in whatever order: one price for a person and a group, arms that stay, revenue that adds up. */
@SpringBootTest
class ArmPropertyTests {
    private static final int SEQUENCES = 500;
    private static final int STEPS = 50;
    private static final int PEOPLE = 24;
    private static final int GROUPS = 4;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Autowired
    ArmTerms terms;

    @Autowired
    ExperimentRows rows;

    @Autowired
    Experiments experiments;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CommunityId community;
    private final List<MemberId> people = new ArrayList<>();
    private final List<UUID> groups = new ArrayList<>();

    /** What a sequence of acts did to one experiment, as it is expected. */
    private final class Sequence {
        final Random random;
        final ExperimentId id = ExperimentId.next();
        final Map<MemberId, OfferTerms.Terms> seen = new HashMap<>();
        final Map<MemberId, Instant> since = new HashMap<>();
        final Map<MemberId, BigDecimal> paid = new HashMap<>();
        final Plan plan;
        Instant now = START;

        Sequence(int number) {
            random = new Random(number);
            plan = new Plan(
                    "seq " + number,
                    "first-step",
                    random.nextBoolean() ? Plan.Assignment.PERSON : Plan.Assignment.GROUP,
                    Plan.Measure.REVENUE,
                    Plan.template().subList(0, 2 + random.nextInt(2)),
                    2,
                    20,
                    5,
                    new Plan.Expectation(new BigDecimal("0.1"), new BigDecimal("0.05"), 5));
            assertThat(rows.insert(id, community, plan, "lead", now)).isTrue();
            Instant last = START.plus(Duration.ofDays(20));
            rows.start(id, START, last, last.plus(Duration.ofDays(5)));
        }

        void goes() {
            for (int step = 0; step < STEPS; step++) {
                MemberId member = people.get(random.nextInt(PEOPLE));
                now = now.plus(Duration.ofHours(1 + random.nextInt(19)));
                switch (random.nextInt(4)) {
                    case 0, 1 -> sees(member);
                    case 2 -> buys(member);
                    default -> moves(member);
                }
            }
            addsUp();
            rows.end(id, Experiment.State.STOPPED, now);
            assertThat(rows.judge(id, Experiment.Verdict.NO_DIFFERENCE, null, now.plus(Duration.ofDays(99))))
                    .isFalse();
        }

        private void sees(MemberId member) {
            OfferTerms.Terms offer =
                    terms.of(community, member, "first-step", now).orElse(null);
            if (now.isBefore(START.plus(Duration.ofDays(20)))) {
                assertThat(offer).isNotNull();
                since.putIfAbsent(member, now);
                OfferTerms.Terms first = seen.putIfAbsent(member, offer);
                assertThat(first == null || first.equals(offer)).isTrue();
            } else {
                assertThat(offer).isNull();
            }
        }

        private void buys(MemberId member) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(20_000), 2);
            jdbc.update("""
                    insert into conversion_conversion (id, community_id, member_id, order_source, order_id, amount, currency, at)
                    values (gen_random_uuid(), ?, ?, 'test', gen_random_uuid()::text, ?, 'CNY', ?)""", community.value(), member.value(), amount, java.sql.Timestamp.from(now));
            Instant shown = since.get(member);
            if (shown != null && !now.isAfter(shown.plus(Duration.ofDays(5)))) {
                paid.merge(member, amount, BigDecimal::add);
            }
        }

        private void moves(MemberId member) {
            jdbc.update(
                    "update group_membership set group_id = ? where member_id = ? and left_at is null",
                    groups.get(random.nextInt(GROUPS)),
                    member.value());
        }

        private static String plain(Arm arm) {
            return arm.product() + " " + arm.price().stripTrailingZeros() + " " + arm.units();
        }

        private void addsUp() {
            Reading reading = experiments.reading(rows.find(community, id).orElseThrow());
            assertThat(reading.comparisons()).isEmpty();
            assertThat(reading.arms().stream()
                            .map(Reading.Shown::arm)
                            .map(Sequence::plain)
                            .toList())
                    .isEqualTo(plan.arms().stream().map(Sequence::plain).toList());
            assertThat(reading.arms().stream().mapToLong(Reading.Shown::exposed).sum())
                    .isEqualTo(seen.size());
            assertThat(reading.arms().stream()
                            .mapToLong(Reading.Shown::converted)
                            .sum())
                    .isEqualTo(paid.size());
            assertThat(reading.arms().stream().map(Reading.Shown::revenue).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(paid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(jdbc.queryForObject("""
                    select coalesce(max(n), 0) from (select count(distinct arm) as n from conversion_exposure
                      where experiment_id = ? group by unit) u""", Integer.class, id.value())).isLessThanOrEqualTo(1);
        }
    }

    @BeforeEach
    void aCommunity() {
        community = CommunityId.next();
        jdbc.update(
                "insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())",
                community.value(),
                "Prices " + community);
        thePeople();
    }

    @Test
    @DisplayName(
            "000-10 500 sequences of 50 acts: one price for good, arms that never change, revenue equals conversions")
    void whateverHappens() {
        for (int number = 0; number < SEQUENCES; number++) {
            int sequence = number;
            transaction.executeWithoutResult(t -> {
                new Sequence(sequence).goes();
                t.setRollbackOnly();
            });
        }
    }

    @Test
    @DisplayName("000-10 the hash gives every arm alike often, and always the same one")
    void armsAreDrawnAlikeOften() {
        int[] drawn = new int[4];
        for (int person = 0; person < 30_000; person++) {
            int arm = Drawing.arm(Drawing.hash("ladder"), "p" + person, 3);
            assertThat(Drawing.arm(Drawing.hash("ladder"), "p" + person, 3)).isEqualTo(arm);
            drawn[arm]++;
        }
        assertThat(List.of(drawn[1], drawn[2], drawn[3]).stream().max(Comparator.naturalOrder()))
                .hasValueSatisfying(most -> assertThat(most).isLessThan(10_300));
        assertThat(drawn[0]).isZero();
    }

    private void thePeople() {
        for (int number = 1; number <= GROUPS; number++) {
            groups.add(jdbc.queryForObject("""
                    insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                    values (gen_random_uuid(), ?, 'WAITING', ?, ?, 99, now()) returning id""", UUID.class, community.value(), "group " + number, number));
        }
        for (int person = 0; person < PEOPLE; person++) {
            people.add(new MemberId(jdbc.queryForObject("""
                    insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at, last_care_at)
                    values (gen_random_uuid(), ?, 'test', ?, 'Li Na', 'WAITING', now(), now()) returning id""", UUID.class, community.value(), "p" + person)));
            jdbc.update(
                    """
                    insert into group_membership (community_id, group_id, group_type, member_id, joined_at)
                    values (?, ?, 'WAITING', ?, now())""",
                    community.value(),
                    groups.get(person % GROUPS),
                    people.get(person).value());
        }
    }
}
