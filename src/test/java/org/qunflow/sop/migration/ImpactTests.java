package org.qunflow.sop.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.Migrations.Obstacle;
import org.qunflow.sop.migration.Impact.Kind;

/** What a plan or a draft means for those under way, before anybody moves. */
class ImpactTests extends MigrationTest {
    @Test
    void theImpactTellsWhoMovesByItselfWhoNeedsAChoiceAndWhoCannot() {
        model.members("", 3);
        model.members("ASK", 2);
        model.members("WAIT", 4);
        model.member("KIND");
        model.deploy(MovingModel.SECOND);
        Impact impact = impacts.of(model.community, plan(1, 2, Map.of()));
        assertThat(impact.steps())
                .extracting(Impact.Step::step, Impact.Step::members, Impact.Step::kind, Impact.Step::why)
                .containsExactly(
                        tuple("userTask_ask", 2L, Kind.OPEN, Obstacle.NO_SUCH_STEP),
                        tuple("receiveTask_kind", 1L, Kind.OPEN, Obstacle.OTHER_KIND),
                        tuple("gateway_wait", 4L, Kind.BY_ITSELF, null),
                        tuple("receiveTask_word", 3L, Kind.BY_ITSELF, null));
        assertThat(impact.steps().get(0).choices()).containsExactly("receiveTask_kind", "userTask_question");
        assertThat(impact.steps().get(1).choices()).containsExactly("receiveTask_word");
        assertThat(impacts.behind(model.community)).containsExactly(new Impacts.Behind(model.key, 1, 2, 10));
    }

    @Test
    void aPlanThatWouldLoseAPlaceOrMapsWhatCannotBeIsRefusedByName() {
        model.member("ASK");
        model.member("KIND");
        model.deploy(MovingModel.SECOND);
        Plan wrong = plan(1, 2, Map.of("userTask_ask", "receiveTask_word", "receiveTask_kind", "nowhere"));
        assertThat(impacts.of(model.community, wrong).undecided())
                .extracting(Impact.Step::step, Impact.Step::why)
                .containsExactlyInAnyOrder(
                        tuple("userTask_ask", Obstacle.OTHER_KIND), tuple("receiveTask_kind", Obstacle.NO_SUCH_STEP));
        assertThat(plans.rehearse(model.community, wrong)).isEmpty();
        assertThat(runs.newest(model.community, 5)).isEmpty();
    }

    @Test
    void aDraftTellsTheSameOfEverybodyInAllCommunitiesAndVersions() {
        model.members("ASK", 2);
        model.members("WAIT", 4);
        new MovingModel(model, community()).member("KIND");
        model.deploy(Map.of("打电话", "又打电话"));
        model.members("ASK", 3);
        Reach reach =
                impacts.ofDraft(model.key, 3, model.text(MovingModel.SECOND)).orElseThrow();
        assertThat(reach.communities()).isEqualTo(2);
        assertThat(reach.members()).isEqualTo(10);
        assertThat(reach.members(Kind.OPEN)).isEqualTo(6);
        assertThat(reach.versions())
                .extracting(Impact::from, Impact::members, i -> i.members(Kind.BY_ITSELF))
                .containsExactly(tuple(2, 3L, 0L), tuple(1, 7L, 4L));
        model.deploy(MovingModel.SECOND);
        Impact deployed = impacts.of(model.community, plan(2, 3, Map.of()));
        assertThat(deployed).isEqualTo(reach.versions().get(0));
        assertThat(impacts.ofDraft(model.key, 4, "<definitions")).isEmpty();
    }
}
