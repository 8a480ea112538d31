package org.qunflow.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.shared.SafeCell;

class SafeCellTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 170",
                "-3",
                "@SUM(A1)",
                "\tcmd",
                "\rcmd",
                "\ncmd",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                " =1+1",
                "\u0000=1+1",
                "\ufeff=1+1"
            })
    void whatBeginsLikeAFormulaIsText(String text) {
        assertThat(SafeCell.of(text)).startsWith("'").doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "王小明", "100", "'=1", "{\"row\":\"-\"}", "2026-03-01T10:00+08:00", "👋"})
    void whatIsHarmlessStaysAsItIs(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @Test
    void anythingAtAllComesBackFromBothKindsOfFileAndIsNoFormula() throws Exception {
        Random random = new Random(4711);
        for (int i = 0; i < 300; i++) {
            String text = anything(random);
            String safe = SafeCell.of(text);
            assertThat(csv(text)).isEqualTo(safe);
            assertThat(safe.isEmpty() || "=+-@\t\r\n".indexOf(safe.charAt(0)) < 0)
                    .isTrue();
        }
    }

    @Test
    void aWorkbookHoldsTextOnly() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Sheet sheet = new XlsxSheet(bytes)) {
            for (int i = 0; i < 1_000; i++) {
                sheet.row(List.of("=1+" + i, i, "<b>&\u0001", "王小明"));
            }
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1_000);
            assertThat(rows.get(999).getCellText(0)).isEqualTo("'=1+999");
            assertThat(rows.get(999).getCellText(2)).isEqualTo("<b>&");
            assertThat(rows.get(999).getCellText(3)).isEqualTo("王小明");
            assertThat(rows).allSatisfy(row -> assertThat(row.stream()).allMatch(c -> c.getType() == CellType.STRING));
        }
    }

    private static String anything(Random random) {
        String alphabet = "=+-@\t\r\n\"',; a王＝\u0000👋1";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            int[] points = alphabet.codePoints().toArray();
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static String csv(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Sheet sheet = new CsvSheet(bytes)) {
            sheet.row(List.of(text, "end"));
        }
        String file = bytes.toString(StandardCharsets.UTF_8).substring(1);
        List<CSVRecord> records =
                CSVFormat.RFC4180.parse(new StringReader(file)).getRecords();
        assertThat(records).hasSize(1);
        return records.get(0).get(0);
    }
}
