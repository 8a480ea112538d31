package org.qunflow.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.ContentScene;
import org.qunflow.member.Lifecycle;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.Cases;
import org.qunflow.moderation.cases.Verdicts;
import org.qunflow.moderation.cases.Votes;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Random sequences of reports, decisions, penalties, appeals and passing days: whatever the order, the ladder holds. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(ContentScene.class)
class ModerationPropertyTests {
    private static final int SEQUENCES = 500;
    private static final int ACTIONS = 50;
    private static final int MEMBERS = 3;
    private static final long SEED = 20_261_122;

    @Autowired
    Cases cases;

    @Autowired
    CaseReader reader;

    @Autowired
    Votes votes;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Penalties penalties;

    @Autowired
    Appeals appeals;

    @Autowired
    Rulings rulings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<RandomModeration.Act, Integer> done = new EnumMap<>(RandomModeration.Act.class);

    @Test
    @DisplayName(
            "004-16 004-18 one penalty at a time, up the ladder unless overturned, suspended while one is active, nobody decides twice, history is what is upheld")
    void theLadderHoldsAfterAnySequence() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> sequence : IntStream.range(0, SEQUENCES)
                    .mapToObj(i -> two.submit(() -> play(SEED + i)))
                    .toList()) {
                sequence.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            two.shutdownNow();
        }
        System.out.println("acts that changed something: " + done);
        assertThat(done.keySet()).containsExactlyInAnyOrder(RandomModeration.Act.values());
        assertThat(done.get(RandomModeration.Act.RULE)).isGreaterThan(SEQUENCES);
    }

    private void play(long seed) {
        TransactionStatus tx = begin();
        CommunityId community = community();
        List<MemberId> members =
                Stream.generate(() -> member(community)).limit(MEMBERS).toList();
        RandomModeration.Doors doors = new RandomModeration.Doors(
                cases, reader, votes, verdicts, penalties, appeals, rulings, lifecycle, jdbc);
        RandomModeration play = new RandomModeration(new Random(seed), doors, community, members);
        for (int i = 0; i < ACTIONS; i++) {
            if (play.act()) {
                transactions.commit(tx);
                tx = begin();
            }
        }
        transactions.commit(tx);
        assertThat(play.wrong).as("seed %d", seed).isEmpty();
        assertThat(wrong(community)).as("seed %d", seed).isEmpty();
        note(play.done);
    }

    private TransactionStatus begin() {
        return transactions.getTransaction(new DefaultTransactionDefinition());
    }

    private synchronized void note(Map<RandomModeration.Act, Integer> acts) {
        acts.forEach((act, times) -> done.merge(act, times, Integer::sum));
    }

    private CommunityId community() {
        CommunityId id = CommunityId.next();
        jdbc.sql("insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())")
                .params(id.value(), "Moderation " + id)
                .update();
        return id;
    }

    private MemberId member(CommunityId community) {
        MemberId id = new MemberId(UUID.randomUUID());
        jdbc.sql("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, tier, quadrant,
                  enrolment, arrived_at, last_care_at)
                values (?, ?, 'test', ?, '小雨', 'LAYERED', 'CORE', 'HH', 1, now(), now())""").params(id.value(), community.value(), id.toString()).update();
        return id;
    }

    /** What of the invariants does not hold; empty if all do. */
    private List<String> wrong(CommunityId community) {
        return jdbc.sql("""
                with p as (select *, 'penalty:' || id as cause from moderation_penalty where community_id = :c),
                  s as (select * from member_suspension where community_id = :c and lifted_at is null)
                select 'two active penalties of ' || member_id from p where state = 'ACTIVE' group by member_id having count(*) > 1
                union all select 'active and not suspended: ' || p.id from p where state = 'ACTIVE'
                  and not exists (select 1 from s where s.cause = p.cause)
                union all select 'suspended without an active penalty: ' || s.cause from s
                  where not exists (select 1 from p where p.cause = s.cause and p.state = 'ACTIVE')
                union all select 'marked ' || m.suspended || ' for good: ' || m.id from member_member m where m.community_id = :c
                  and m.suspended <> exists (select 1 from s where s.member_id = m.id and until_at is null)
                union all select 'nobody signed ' || c.id from moderation_case c
                  where c.community_id = :c and c.state = 'PENALISED' and c.decided_by is null
                union all select 'decided twice: ' || c.id from moderation_case c
                  left join moderation_appeal a on a.case_id = c.id and a.state <> 'OPEN'
                  where c.community_id = :c and (c.decided_by = c.second_by or a.decided_by in (c.decided_by, c.second_by))
                union all select 'for good by one person: ' || p.id from p join moderation_case c on c.id = p.case_id
                  where p.first_rung in ('MUTE_FOREVER', 'BAN') and c.second_by is null
                union all select 'without a version: ' || id from moderation_case
                  where community_id = :c and state = 'PENALISED' and (rule_version is null or table_version is null)""").param("c", community.value()).query(String.class).list();
    }
}
