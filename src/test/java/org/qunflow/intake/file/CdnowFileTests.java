package org.qunflow.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunflow.intake.file.TestFiles.read;
import static org.qunflow.intake.file.TestFiles.text;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunflow.member.NewMember;

class CdnowFileTests {
    @TempDir
    Path folder;

    @Test
    void theWholeFileAmountsToItsKnownTotals() throws Exception {
        SourceFile file = TestFiles.of(Path.of("../shared/data/cdnow/CDNOW_master.txt"), FileKind.CDNOW);
        assertThat(file.survey().lines()).isEqualTo(69_659);
        Batch batch = read(file);
        assertThat(batch.rejections()).isEmpty();
        assertThat(batch.arrivals()).hasSize(23_570);
        assertThat(batch.deeds().stream().map(Deed::id).distinct()).hasSize(69_659);
        assertThat(batch.deeds().stream().mapToLong(Deed::quantity).sum()).isEqualTo(167_881);
        assertThat(batch.deeds().stream().map(Deed::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("2500315.63");
    }

    @Test
    void theFirstLineOfACustomerIsAnArrivalAndAnOrder() {
        Batch batch = read(text(
                folder,
                FileKind.CDNOW,
                " 00002 19970112  1   12.00\r\n 00002 19970112  1   12.00\r\n 00002 19970113 15  377.00\r\n"));
        assertThat(batch.arrivals())
                .extracting(NewMember::externalId, NewMember::displayName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("00002", "CDNOW 00002"));
        assertThat(batch.arrivals().get(0).arrivedAt()).isEqualTo("1997-01-12T04:00:00Z");
        assertThat(batch.deeds())
                .extracting(Deed::id)
                .containsExactly("00002-19970112-1", "00002-19970112-2", "00002-19970113-1");
    }

    @Test
    void rejectsLinesOfAnotherShapeOrderOrDate() {
        Batch batch = read(text(
                folder,
                FileKind.CDNOW,
                " 00002 19970112  1   12.00\r\nhello\r\n 00001 19970112  1   12.00\r\n 00002 19971312  1   12.00\r\n"
                        + " 00003 19970112  1  -12.00\r\n"));
        assertThat(batch.deeds()).hasSize(1);
        assertThat(batch.rejections())
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "intake.rejected.shape"),
                        org.assertj.core.groups.Tuple.tuple(3L, "intake.rejected.order"),
                        org.assertj.core.groups.Tuple.tuple(4L, "intake.rejected.date"),
                        org.assertj.core.groups.Tuple.tuple(5L, "intake.rejected.shape"));
    }

    @Test
    void refusesAnotherFile() {
        assertThatThrownBy(() -> text(folder, FileKind.CDNOW, "a,b\n1,2\n").survey())
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.why().key()).isEqualTo("intake.refused.preset"));
    }
}
