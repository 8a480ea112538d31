package org.qunflow.reward.prize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to redemptions in whatever order: no piece too many, no point lost, no account below zero. */
@SpringBootTest
class PrizePropertyTests {
    private static final int ACTS = 60;
    private static final int PIECES = 3;

    @Autowired
    Prizes prizes;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Fulfilment fulfilment;

    @Autowired
    Rewards rewards;

    @Autowired
    JdbcClient jdbc;

    private CommunityId community;
    private PrizeId prize;
    private final List<MemberId> members = new ArrayList<>();
    private final Map<MemberId, RedemptionId> open = new HashMap<>();

    private void begin() {
        community = CommunityId.next();
        jdbc.sql("insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())")
                .params(community.value(), "Prizes " + community)
                .update();
        NewPrize cup = new NewPrize("cup", "", PrizeKind.BENEFIT, Points.of(30), PIECES);
        prize = ((PrizeAnswer.Offered) prizes.offer(community, cup)).id();
        for (int i = 0; i < 6; i++) {
            members.add(member(i));
        }
    }

    private MemberId member(int number) {
        MemberId id = MemberId.next();
        jdbc.sql("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at,
                  last_care_at) values (?, ?, 'test', ?, '小雨', 'LAYERED', now(), now())""").params(id.value(), community.value(), id.toString()).update();
        rewards.award(community, new Award(id, Points.of(20 + 30L * (number % 4)), Purpose.UGC, "p" + id, "test"));
        return id;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("003-18 stock, holds and points fit together after any sequence of acts")
    void stockHoldsAndPointsFitTogether(long seed) {
        begin();
        Random random = new Random(seed);
        for (int act = 0; act < ACTS; act++) {
            act(random, members.get(random.nextInt(members.size())), act);
            assertThat(wrong()).as("after act %d", act).isEmpty();
        }
    }

    @Test
    @DisplayName("003-18 two members racing for the last piece: one gets it")
    void ofManyOneGetsTheLastPiece() {
        begin();
        List<CompletableFuture<PrizeAnswer>> all = members.stream()
                .map(m -> CompletableFuture.supplyAsync(() -> redemptions.ask(community, m, prize, "race/" + m)))
                .toList();
        long asked = all.stream()
                .map(CompletableFuture::join)
                .filter(PrizeAnswer.Asked.class::isInstance)
                .count();
        assertThat(asked).isEqualTo(PIECES);
        assertThat(wrong()).isEmpty();
    }

    private void act(Random random, MemberId member, int act) {
        RedemptionId running = open.get(member);
        if (running == null) {
            if (redemptions.ask(community, member, prize, "act/" + act) instanceof PrizeAnswer.Asked asked) {
                open.put(member, asked.id());
            }
            return;
        }
        switch (redemptions.find(community, running).orElseThrow().state()) {
            case ASKED -> end(member, random, () -> fulfilment.refused(running), () -> fulfilment.confirm(running));
            default -> end(member, random, () -> fulfilment.noShow(running), () -> fulfilment.received(running));
        }
        if (redemptions.find(community, running).orElseThrow().closedAt() != null) {
            open.remove(member);
        }
    }

    private static void end(MemberId member, Random random, Runnable one, Runnable other) {
        (random.nextInt(3) == 0 ? one : other).run();
    }

    /** What of the invariants does not hold. */
    private List<String> wrong() {
        return jdbc.sql("""
                with r as (select * from reward_redemption where prize_id = :prize)
                select 'pieces' from reward_prize where id = :prize
                  and laid_in <> stock + (select count(*) from r where closed_at is null or state = 'RECEIVED')
                union all
                select 'holds' from reward_account where community_id = :community and kind = 'HELD'
                  and balance <> 30 * (select count(*) from r where closed_at is null)
                union all
                select 'redeemed' from reward_account where community_id = :community and kind = 'REDEEMED'
                  and balance <> 30 * (select count(*) from r where state = 'RECEIVED')
                union all
                select 'below zero' from reward_account where community_id = :community and kind = 'MEMBER' and balance < 0
                union all
                select 'sum' where (select sum(balance) from reward_account where community_id = :community) <> 0""")
                .param("prize", prize.value())
                .param("community", community.value())
                .query(String.class)
                .list();
    }
}
