package org.qunflow.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Points for many at once obey the same book. */
@SpringBootTest
class ManyAwardsTests {
    @Autowired
    Rewards rewards;

    @Autowired
    Budgets budgets;

    @Autowired
    Purse purse;

    @Test
    @DisplayName("003-15 points for many: each once, as far as the budget goes, in one entry of the journal")
    void manyAreGivenAsFarAsTheBudgetGoes() {
        CommunityId community = purse.community();
        List<MemberId> members = purse.members(community, 20);
        budgets.set(community, Purpose.CHECK_IN, Points.of(130));
        List<Award> all = new ArrayList<>();
        members.forEach(m -> List.of("a", "b").forEach(key -> all.add(award(m, 5, key + m))));
        assertThat(rewards.awardAll(community, Purpose.CHECK_IN, all)).isEqualTo(26);
        assertThat(rewards.awardAll(community, Purpose.CHECK_IN, all))
                .as("what is given is given, and there is no more")
                .isZero();
        assertThat(purse.of(members.get(0))).isEqualByComparingTo("10");
        assertThat(purse.used(community, Purpose.CHECK_IN)).isEqualByComparingTo("130");
        assertThat(purse.entries(community, "ManyAwarded")).isEqualTo(1);
        assertThat(purse.entries(community, "BookingRefused")).isEqualTo(2);
        assertThat(purse.wrong(community)).isEmpty();
    }

    @Test
    @DisplayName("003-15 points below zero are not given, to nobody")
    void belowZeroNothingIsGiven() {
        CommunityId community = purse.community();
        MemberId member = purse.member(community);
        assertThat(rewards.awardAll(community, Purpose.CHECK_IN, List.of(award(member, -5, "x"))))
                .isZero();
        assertThat(purse.transfers(community)).isZero();
    }

    private static Award award(MemberId member, long points, String key) {
        return new Award(member, Points.of(points), Purpose.CHECK_IN, key, "test");
    }
}
