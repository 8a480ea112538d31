package org.qunflow.desks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
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

/** People who come to a community, order there and begin their journey on the real engine. */
public class Newcomers {
    @Autowired
    protected JdbcTemplate jdbc;

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

    /** The community that browsers look at. */
    public CommunityId home() {
        return communities
                .open("北风生活", "北风", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
    }

    /** Somebody came so long ago, with a note or none, and is not on the journey yet. */
    public Member come(CommunityId community, String name, String note, Duration ago) {
        return members.register(
                community,
                new NewMember(
                        "demo",
                        name + "-" + UUID.randomUUID(),
                        name,
                        clock.instant().minus(ago),
                        null,
                        null,
                        null,
                        note));
    }

    public void order(Member member, String amount, Instant at) {
        facts.append(
                member.community(),
                "orders",
                List.of(new NewFact(
                        member.id(), FactKind.ORDERED, at, "O-" + member.externalId(), 1, new BigDecimal(amount))));
    }

    /** They are on the journey now. */
    public void begin(Member member) {
        processes.startAll("member-journey", member.community(), List.of(Processes.Item.of(member.id())));
    }

    /** Of all tasks that are open some are late now, some due today, some later. */
    public void spreadDueDates() {
        jdbc.update("""
                update tasks_task t set due_at = now() + (o.n * interval '11 hours') - interval '15 hours'
                from (select id, row_number() over (order by created_at, id) - 1 as n from tasks_task
                  where closed_at is null) o where o.id = t.id""");
    }
}
