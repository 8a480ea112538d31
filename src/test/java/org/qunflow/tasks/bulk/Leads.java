package org.qunflow.tasks.bulk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Doubtful leads on the real engine, each with a task to review it: some late, some due today, some later. */
class Leads {
    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    Processes processes;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;

    /** Only these wait, the first the longest; the first sits in a group. */
    void wait(List<String> names) {
        jdbc.update("update tasks_task set closed_at = now(), closed_by = 'test', outcome = 'CANCELLED'"
                + " where closed_at is null");
        community = communities
                .open("北风生活", "北风", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        names.forEach(this::arrives);
        jdbc.update("""
                update tasks_task t set due_at = now() + (o.n * interval '11 hours') - interval '15 hours'
                from (select id, row_number() over (order by created_at, id) - 1 as n from tasks_task
                  where closed_at is null) o where o.id = t.id""");
        jdbc.update(
                "update tasks_task set group_id = gen_random_uuid(), group_zh = '备选群 1', group_en = 'Waiting group 1'"
                        + " where closed_at is null and member_name = ?",
                names.get(0));
    }

    void arrives(String name) {
        Instant arrived = clock.instant().minus(Duration.ofHours(4));
        Member member = members.register(
                community,
                new NewMember("demo", name + "-" + System.nanoTime(), name, arrived, null, null, null, null));
        facts.append(
                community,
                "orders",
                List.of(new NewFact(
                        member.id(),
                        FactKind.ORDERED,
                        arrived.plusSeconds(600),
                        "O-" + member.externalId(),
                        1,
                        new BigDecimal("1288.00"))));
        processes.startAll("member-journey", community, List.of(Processes.Item.of(member.id())));
    }
}
