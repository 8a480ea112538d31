package org.qunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.Sentence;
import org.springframework.transaction.CannotCreateTransactionException;

class CdnowImportTests extends ImportScene {

    @Test
    void importsEveryCustomerAndOrderAndTheSecondTimeNothing() {
        Import first = done(imports.start(community, FileKind.CDNOW, CDNOW));
        assertWhole(first);
        assertThat(first.accepted()).isEqualTo(69_659);
        assertThat(first.unchanged()).isZero();

        ImportStart again = imports.start(community, FileKind.CDNOW, CDNOW);
        assertThat(((ImportStart.Started) again).notes())
                .containsExactly(Sentence.of("intake.note.sameFile", "CDNOW_master.txt"));
        Import second = done(again);
        assertWhole(second);
        assertThat(second.accepted()).isZero();
        assertThat(second.unchanged()).isEqualTo(69_659);
    }

    @Test
    void anImportKilledInTheMiddleGoesOnAndEndsWithTheSameTotals() {
        breaksAt(n -> n == 30, () -> new CannotCreateTransactionException("killed"));
        UUID id = ((ImportStart.Started) imports.start(community, FileKind.CDNOW, CDNOW)).id();
        await().until(() -> !runner.has(id));
        Import killed = find(id);
        assertThat(killed.isRunning()).isTrue();
        assertThat(killed.line()).isEqualTo(29_000);
        assertThat(count("member_fact")).isEqualTo(29_000);

        runner.sweep();
        assertThat(runner.has(id)).as("its lease still counts").isFalse();
        endsTheLease(id);
        runner.sweep();
        Import whole = ended(id);
        assertThat(whole.state()).isEqualTo(Import.State.DONE);
        assertWhole(whole);
        assertThat(whole.accepted()).isEqualTo(69_659);
    }

    @Test
    void aCancelledImportGoesOnWhenAsked() {
        UUID id = ((ImportStart.Started) imports.start(community, FileKind.CDNOW, CDNOW)).id();
        await().until(() -> find(id).line() > 0);
        assertThat(imports.cancel(community.id(), id)).isTrue();
        Import cancelled = ended(id);
        assertThat(cancelled.state()).isEqualTo(Import.State.CANCELLED);
        assertThat(cancelled.read()).isBetween(1L, 69_658L);

        await().until(() -> !runner.has(id));
        assertThat(imports.resume(community.id(), id)).isTrue();
        assertWhole(ended(id));
    }

    @Test
    void anErrorEndsAnImportAndItGoesOnWhenAsked() {
        breaksAt(n -> n == 3, () -> new IllegalStateException("broken"));
        Import failed = ended(imports.start(community, FileKind.CDNOW, CDNOW));
        assertThat(failed.state()).isEqualTo(Import.State.FAILED);
        assertThat(failed.line()).isEqualTo(2_000);

        await().until(() -> !runner.has(failed.id()));
        assertThat(imports.resume(community.id(), failed.id())).isTrue();
        assertWhole(ended(failed.id()));
    }

    private void assertWhole(Import it) {
        assertThat(it.rejected()).isZero();
        assertThat(it.totals().members()).isEqualTo(23_570);
        assertThat(it.totals().orders()).isEqualTo(69_659);
        assertThat(it.totals().quantity()).isEqualTo(167_881);
        assertThat(it.totals().amount()).isEqualByComparingTo("2500315.63");
        assertThat(count("member_member")).isEqualTo(23_570);
        assertThat(count("member_fact")).isEqualTo(69_659);
    }
}
