package org.qunflow.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunflow.intake.file.TestFiles.bytes;
import static org.qunflow.intake.file.TestFiles.read;
import static org.qunflow.intake.file.TestFiles.text;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.member.FactKind;
import org.qunflow.member.NewMember;

class CsvFileTests {
    private static final String ORDERS = "external_id,order_id,ordered_at,amount,quantity\n";

    @TempDir
    Path folder;

    @Test
    void readsMembersWithEnglishHeaders() {
        Batch batch = read(text(folder, FileKind.MEMBERS, """
                external_id,display_name,arrived_at,source,channel,address,campaign,note
                m-1,"Lin, Xia",2026-03-01 09:30,shop,sandbox,lin,spring,"tea
                and cups"
                """));
        assertThat(batch.rejections()).isEmpty();
        assertThat(batch.arrivals())
                .containsExactly(new NewMember(
                        "shop",
                        "m-1",
                        "Lin, Xia",
                        Instant.parse("2026-03-01T01:30:00Z"),
                        "sandbox",
                        "lin",
                        "spring",
                        "tea\nand cups"));
    }

    @Test
    void readsMembersWithChineseHeadersAndAByteOrderMark() {
        Batch batch = read(text(folder, FileKind.MEMBERS, "\uFEFF成员编号;昵称;到达时间\nm-1;林夏;2026年3月1日\n"));
        assertThat(batch.arrivals()).singleElement().satisfies(m -> {
            assertThat(m.displayName()).isEqualTo("林夏");
            assertThat(m.source()).isEqualTo(SourceFile.DEFAULT_SOURCE);
            assertThat(m.arrivedAt()).isEqualTo("2026-03-01T04:00:00Z");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void detectsTheSeparator(String separator) {
        String content = "external_id,order_id,ordered_at,amount\nm-1,o-1,2026-03-01,12.5\n".replace(",", separator);
        assertThat(read(text(folder, FileKind.ORDERS, content)).deeds())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(FactKind.ORDERED);
                    assertThat(d.amount()).isEqualByComparingTo(new BigDecimal("12.5"));
                    assertThat(d.quantity()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @CsvSource({"CHECKED_IN, CHECKED_IN", "checked in, CHECKED_IN", "打卡, CHECKED_IN", "发言, SPOKE", "ordered, ORDERED"})
    void readsKindsOfFactsInBothLanguages(String written, FactKind kind) {
        Batch batch = read(text(
                folder, FileKind.FACTS, "external_id,kind,occurred_at,fact_id\nm-1," + written + ",2026-03-01,f-1\n"));
        assertThat(batch.deeds()).singleElement().extracting(Deed::kind).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m-1,o-1,2026-13-01,5|ordered_at|intake.rejected.date|2026-13-01",
                "m-1,o-1,yesterday,5|ordered_at|intake.rejected.date|yesterday",
                "m-1,o-1,2026-02-30,5|ordered_at|intake.rejected.date|2026-02-30",
                "m-1,o-1,2031-01-01,5|ordered_at|intake.rejected.dateRange|2031-01-01",
                "m-1,o-1,0001-01-01,5|ordered_at|intake.rejected.dateRange|0001-01-01",
                "m-1,o-1,2026-01-01,-5|amount|intake.rejected.negative|-5",
                "m-1,o-1,2026-01-01,－5|amount|intake.rejected.negative|－5",
                "m-1,o-1,2026-01-01,five|amount|intake.rejected.amount|five",
                "m-1,o-1,2026-01-01,1.23456|amount|intake.rejected.amount|1.23456",
                "m-1,o-1,2026-01-01,1e9|amount|intake.rejected.amount|1e9",
                "m-1,o-1,2026-01-01,1234567890123456|amount|intake.rejected.amount|1234567890123456",
                "m-1,o-1,2026-01-01,5,1.5|quantity|intake.rejected.quantity|1.5",
                "m-1,o-1,2026-01-01,5,-1|quantity|intake.rejected.quantity|-1",
                ",o-1,2026-01-01,5|external_id|intake.rejected.missing|''",
                "m-1,o-1,2026-01-01|amount|intake.rejected.missing|''",
                "m-1,o-1,2026-01-01,5,1,6||intake.rejected.tooManyCells|6 > 5",
                "m-\u0007,o-1,2026-01-01,5|external_id|intake.rejected.control|''",
            })
    void rejectsALineAndNamesColumnAndReason(String line, String column, String reason, String argument) {
        Batch batch = read(text(folder, FileKind.ORDERS, ORDERS + line + "\nm-2,o-2,2026-01-01,5,1\n"));
        assertThat(batch.deeds()).singleElement().extracting(Deed::id).isEqualTo("o-2");
        assertThat(batch.rejections()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(2);
            assertThat(r.column()).isEqualTo(column == null ? "" : column);
            assertThat(r.reason()).isEqualTo(reason);
            assertThat(r.argument()).isEqualTo(argument);
            assertThat(r.raw()).isEqualTo(line);
        });
    }

    @Test
    void tellsEverythingThatIsWrongWithALine() {
        Batch batch = read(text(folder, FileKind.ORDERS, ORDERS + "m-1,,soon,-1,x\n"));
        assertThat(batch.rejections())
                .extracting(Rejection::column)
                .containsExactlyInAnyOrder("order_id", "ordered_at", "amount", "quantity");
    }

    @Test
    void rejectsTooLongFields() {
        Batch batch = read(text(folder, FileKind.ORDERS, ORDERS + "m".repeat(129) + ",o-1,2026-01-01,5\n"));
        assertThat(batch.rejections())
                .singleElement()
                .extracting(Rejection::argument)
                .isEqualTo("129 > 128");
    }

    @Test
    void rejectsARepeatedLineAndNamesTheFirst() {
        String order = "m-1,o-1,2026-01-01,5,1\n";
        Batch batch = read(text(folder, FileKind.ORDERS, ORDERS + order + "m-1,o-2,2026-01-01,5,1\n" + order));
        assertThat(batch.deeds()).hasSize(2);
        assertThat(batch.rejections()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(4);
            assertThat(r.reason()).isEqualTo("intake.rejected.repeated");
            assertThat(r.argument()).isEqualTo("2");
        });
    }

    @Test
    void countsLinesThroughBlankOnesAndQuotedBreaks() {
        Batch batch = read(
                text(folder, FileKind.ORDERS, ORDERS + "\n\"m\n1\",o-1,2026-01-01,5,1\r\n\r\n,o-2,2026-01-01,5,1\n"));
        assertThat(batch.deeds())
                .singleElement()
                .extracting(d -> d.origin().number())
                .isEqualTo(3L);
        assertThat(batch.rejections())
                .singleElement()
                .extracting(Rejection::line)
                .isEqualTo(6L);
    }

    @Test
    void namesLineAndByteOfAWrongEncoding() {
        byte[] gbk = (ORDERS + "m-1,o-1,2026-01-01,5,1\n林夏,o-2,2026-01-01,5,1\n").getBytes(Charset.forName("GBK"));
        long at = ORDERS.length() + "m-1,o-1,2026-01-01,5,1\n".length() + 1L;
        assertRefused(gbk, "intake.refused.encoding", "3", Long.toString(at), "C1");
    }

    @Test
    void refusesWhatIsNotAFileOfLines() {
        assertRefused(new byte[0], "intake.refused.empty");
        assertRefused("\n \n".getBytes(StandardCharsets.UTF_8), "intake.refused.noLines");
        assertRefused(ORDERS.getBytes(StandardCharsets.UTF_8), "intake.refused.noLines");
        assertRefused((ORDERS + "m-1").getBytes(StandardCharsets.UTF_16), "intake.refused.utf16");
        assertRefused((ORDERS + "m-1\0,o-1").getBytes(StandardCharsets.UTF_8), "intake.refused.binary", "2");
        assertRefused((ORDERS + "\"m-1\"x,o-1").getBytes(StandardCharsets.UTF_8), "intake.refused.quotes", "2");
        assertRefused((ORDERS + "\"m-1,o-1").getBytes(StandardCharsets.UTF_8), "intake.refused.quotes", "2");
    }

    @Test
    void refusesMissingAndDoubledColumns() {
        assertRefused(
                "external_id,amount\nm-1,5\n".getBytes(StandardCharsets.UTF_8),
                "intake.refused.columns",
                "order_id, ordered_at");
        assertRefused(
                (ORDERS.strip() + ",金额\nm-1,o-1,2026-01-01,5,1,5\n").getBytes(StandardCharsets.UTF_8),
                "intake.refused.columnTwice",
                "amount");
    }

    @Test
    void refusesALineWithoutEnd() throws Exception {
        ByteArrayOutputStream endless = new ByteArrayOutputStream();
        endless.write((ORDERS + "\"").getBytes(StandardCharsets.UTF_8));
        endless.write("x,\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() ->
                        bytes(folder, FileKind.ORDERS, endless.toByteArray()).survey())
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.why().key()).isEqualTo("intake.refused.longLine"));
    }

    @Test
    void saysWhichColumnsItDoesNotUse() throws Exception {
        Survey survey = text(folder, FileKind.ORDERS, ORDERS.strip() + ",colour\nm-1,o-1,2026-01-01,5,1,red\n")
                .survey();
        assertThat(survey.lines()).isEqualTo(1);
        assertThat(survey.notes()).containsExactly(Sentence.of("intake.note.unusedColumns", "colour"));
    }

    @Test
    void examplesCanBeImported() {
        for (FileKind kind : FileKind.values()) {
            assertThat(read(text(folder, kind, Examples.of(kind))).rejections()).isEmpty();
        }
    }

    private void assertRefused(byte[] content, String key, String... arguments) {
        assertThatThrownBy(() -> bytes(folder, FileKind.ORDERS, content).survey())
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.why()).isEqualTo(Sentence.of(key, (Object[]) arguments)));
    }
}
