package org.qunflow.sop.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.sop.migration.MigrationRuns.Outcome;

/** The way back of those whom a run has moved. */
class ReturnTests extends MigrationTest {
    @Test
    void whoCanReturnsToWhereTheyStoodAndTheOthersAreListedWithTheReason() {
        String word = model.member("");
        String ask = model.member("ASK");
        String ends = model.member("ASK");
        String onward = model.member("");
        model.deploy(MovingModel.SECOND);
        Migration run = moved(Map.of("userTask_ask", "receiveTask_kind"));
        assertThat(model.place(ask)).isEqualTo("2 receiveTask_kind");
        assertThat(tell("moving.exited", ends)).isTrue();
        assertThat(tell("moving.newWord", onward)).isTrue();
        Migration back = as("anna", () -> plans.rehearseReturn(model.community, run.id(), "one step was wrong"))
                .orElseThrow();
        assertThat(refusals(back, Item.State.CANNOT)).isEqualTo(Map.of(ends, "NOT_THERE", onward, "NO_PLACE"));
        assertThat(plans.rehearseReturn(model.community, run.id(), "again")).isEmpty();
        assertThat(release("bert", back, 2000)).isEqualTo(Outcome.DONE);
        work(back);
        assertThat(model.place(ask)).isEqualTo("1 userTask_ask");
        assertThat(model.place(word)).isEqualTo("1 receiveTask_word");
        assertThat(model.place(onward)).isEqualTo("2 userTask_question");
        assertThat(tell("moving.word", word)).isTrue();
        complete(ask);
        assertThat(runs.counts(back)).isEqualTo(Map.of(Item.State.MOVED, 2L, Item.State.CANNOT, 2L));
    }
}
