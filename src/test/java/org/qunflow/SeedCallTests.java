package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.engagement.seed.Seed;
import org.qunflow.engagement.seed.SeedAnswer;
import org.qunflow.engagement.seed.SeedCall;
import org.qunflow.engagement.seed.SeedCallId;
import org.qunflow.engagement.seed.SeedCalls;
import org.qunflow.engagement.seed.Seeds;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** One test per path of the search for seed users; two of three members fit. */
@SpringBootTest
class SeedCallTests {
    private static final String CHOOSE = "userTask_chooseSeeds";
    private static final String COLLECT = "userTask_collectAnswers";

    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("seed-recruitment");

    @Autowired
    CommunityLife life;

    @Autowired
    SeedCalls calls;

    @Autowired
    Seeds seeds;

    private MemberId best;
    private MemberId good;

    @BeforeEach
    void begins() {
        life.begins();
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    private void threeMembers() {
        best = life.memberInCare("900", "900", "900", "900");
        good = life.memberInCare("500", "500");
        life.memberInCare("5");
    }

    private SeedCallId called(int wanted) {
        return calls.open(life.community(), "Try the spring tea", wanted);
    }

    private MemberId key(SeedCallId id) {
        return MemberId.of(id.toString());
    }

    private List<Seed> candidates(SeedCallId id) {
        return calls.candidates(life.community(), id);
    }

    private SeedCall.State state(SeedCallId id) {
        return calls.find(life.community(), id).orElseThrow().state();
    }

    @Test
    @DisplayName(
            "000-04 the most fitting are proposed with score, rule and version; nobody is invited before a lead agrees")
    void theMostFittingAreProposed() {
        threeMembers();
        SeedCallId id = called(1);

        assertThat(life.standsAt(key(id))).contains(CHOOSE);
        assertThat(candidates(id)).extracting(Seed::member).startsWith(best).contains(good);
        assertThat(candidates(id)).allSatisfy(seed -> {
            assertThat(seed.state()).isEqualTo(Seed.State.PROPOSED);
            assertThat(seed.score()).isGreaterThanOrEqualTo(50);
            assertThat(seed.rule()).startsWith("rule_");
            assertThat(seed.version()).isPositive();
        });
        assertThat(calls.page(life.community(), id, null, 1))
                .extracting(Seed::member)
                .containsExactly(best);
        assertThat(calls.page(life.community(), id, best, 9))
                .as("the page after the first")
                .containsExactlyElementsOf(
                        candidates(id).subList(1, candidates(id).size()));
        SeedCallId newer = called(1);
        assertThat(calls.page(life.community(), null, 1))
                .extracting(SeedCall::id)
                .containsExactly(newer);
        assertThat(calls.page(life.community(), newer, 1))
                .extracting(SeedCall::id)
                .containsExactly(id);
    }

    @Test
    @DisplayName("000-04 whoever declines makes room for the next; the call ends when enough accepted")
    void whoeverDeclinesMakesRoomForTheNext() {
        threeMembers();
        SeedCallId id = called(1);
        life.operatorAnswers(key(id), CHOOSE, Map.of("invite", true));
        assertThat(answer(id, good, true)).isEqualTo(SeedAnswer.NOT_INVITED);
        assertThat(answer(id, best, false)).isEqualTo(SeedAnswer.DONE);
        life.operatorAnswers(key(id), COLLECT, Map.of("more", true));
        assertThat(answer(id, good, true)).isEqualTo(SeedAnswer.DONE);
        assertThat(answer(id, good, true)).isEqualTo(SeedAnswer.FULL);
        assertThat(answer(id, good, false)).isEqualTo(SeedAnswer.NOT_INVITED);
        life.operatorAnswers(key(id), COLLECT, Map.of("more", false));

        assertThat(life.count(
                        "select count(distinct member_id) from channel_outbox where community_id = ?"
                                + " and payload ->> 'template' = 'seed-invitation'",
                        life.community().value()))
                .as("each who was invited was written to")
                .isEqualTo(2);
        assertThat(state(id)).isEqualTo(SeedCall.State.CLOSED);
        assertThat(answer(id, best, true)).isEqualTo(SeedAnswer.ENDED);
        assertThat(life.count(
                        "select count(*) from journal_entry where kind = 'engagement.seed.SeedRefused'"
                                + " and community_id = ?",
                        life.community().value()))
                .as("each answer that was not noted")
                .isEqualTo(4);
    }

    @Test
    @DisplayName("000-04 a candidate who left is refused with the reason, and an invitation without an answer lapses")
    void candidateWhoLeftIsRefused() {
        threeMembers();
        SeedCallId id = called(2);
        life.operatorAnswers(key(id), CHOOSE, Map.of("invite", true));
        life.members().leave(life.community(), best, "LEFT");

        assertThat(answer(id, best, true)).isEqualTo(SeedAnswer.LEFT);
        life.operatorAnswers(key(id), COLLECT, Map.of("more", false));
        assertThat(candidates(id))
                .filteredOn(s -> s.member().equals(good))
                .extracting(Seed::state)
                .containsExactly(Seed.State.LAPSED);
    }

    @Test
    void aLeadWhoRefusesTheListCancelsTheCallAndBothersNobody() {
        threeMembers();
        SeedCallId id = called(1);
        life.operatorAnswers(key(id), CHOOSE, Map.of("invite", false));

        assertThat(state(id)).isEqualTo(SeedCall.State.CANCELLED);
        assertThat(candidates(id)).extracting(Seed::state).containsOnly(Seed.State.PROPOSED);
    }

    @Test
    void aCommunityInWhichNobodyFitsSaysSo() {
        life.memberInCare("5");
        assertThat(state(called(1))).isEqualTo(SeedCall.State.NOBODY);
    }

    private SeedAnswer answer(SeedCallId id, MemberId member, boolean accepted) {
        return seeds.answer(life.community(), id, member, accepted);
    }
}
