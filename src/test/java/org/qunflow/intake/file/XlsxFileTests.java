package org.qunflow.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunflow.intake.file.TestFiles.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTests {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void readsOrdersOfAWorkbook() throws IOException {
        Batch batch = read(TestFiles.of(workbook(), FileKind.ORDERS));
        assertThat(batch.deeds()).singleElement().satisfies(d -> {
            assertThat(d.origin().number()).isEqualTo(2);
            assertThat(d.member()).isEqualTo("1001");
            assertThat(d.at()).isEqualTo("2026-03-01T01:30:00Z");
            assertThat(d.amount()).isEqualByComparingTo("129.9");
        });
        assertThat(batch.rejections()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(4);
            assertThat(r.column()).isEqualTo("ordered_at");
            assertThat(r.raw()).isEqualTo("林夏,A-2,soon,1");
        });
    }

    @Test
    void refusesABombBeforeAnyParserSeesIt() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(SHEET));
            byte[] zeros = new byte[1 << 20];
            java.util.Arrays.fill(zeros, (byte) '<');
            for (int i = 0; i < 700; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertRefused(bomb, "intake.refused.bomb");
    }

    @Test
    void refusesTooManyParts() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertRefused(file, "intake.refused.bomb");
    }

    @Test
    void refusesACellFarBeyondTheLastColumn() throws IOException {
        assertRefused(changed(x -> x.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")), "intake.refused.workbookPart");
    }

    @Test
    void refusesADocumentTypeAndEndlessTexts() throws IOException {
        assertRefused(
                changed(x -> x.replace("?>", "?><!DOCTYPE x [<!ENTITY e \"e\">]>")), "intake.refused.workbookPart");
        assertRefused(
                changed(x -> x.replace("<sheetData>", "<sheetData>" + "x".repeat(300_000))),
                "intake.refused.workbookPart");
    }

    @Test
    void refusesABrokenWorkbook() throws IOException {
        assertRefused(changed(x -> x.substring(0, x.length() / 2)), "intake.refused.workbook");
        Path cut = folder.resolve("cut.xlsx");
        byte[] whole = Files.readAllBytes(workbook());
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(cut, "intake.refused.workbook");
    }

    @Test
    void refusesAZipThatIsNoWorkbookAndTheOldFormat() throws IOException {
        Path zip = folder.resolve("zip.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(zip, "intake.refused.workbook");
        Path old = folder.resolve("old.xls");
        Files.write(
                old,
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        assertRefused(old, "intake.refused.oldWorkbook");
    }

    private void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> TestFiles.of(file, FileKind.ORDERS).survey())
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.why().key()).isEqualTo(key));
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("orders.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Orders");
            row(sheet, 0, "成员编号", "订单编号", "下单时间", "金额");
            sheet.value(1, 0, 1001);
            sheet.value(1, 1, "A-1");
            sheet.value(1, 2, LocalDateTime.of(2026, 3, 1, 9, 30));
            sheet.style(1, 2).format("yyyy-MM-dd H:mm").set();
            sheet.value(1, 3, 129.9);
            row(sheet, 3, "林夏", "A-2", "soon", "1");
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private Path changed(UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("changed.xlsx");
        try (ZipFile from = new ZipFile(workbook().toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content(from, entry, change));
            }
        }
        return file;
    }

    private static byte[] content(ZipFile from, ZipEntry entry, UnaryOperator<String> change) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            return entry.getName().equals(SHEET) ? change.apply(text).getBytes(StandardCharsets.UTF_8) : bytes;
        }
    }
}
