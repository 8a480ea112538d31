package org.qunflow.intake.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file is opened: told by its content, not by its name, whether it is a workbook or text. */
record Opening(Path path, FileKind kind, Encoding encoding) {

    /** What stands between the cells of a line. */
    String separator() throws IOException {
        return isWorkbook() ? "," : String.valueOf(CsvLines.separator(firstLine()));
    }

    Lines lines() throws IOException {
        if (isWorkbook()) {
            if (kind.isPreset()) {
                throw new FileRefused("intake.refused.preset", 1);
            }
            return new XlsxLines(path);
        }
        String first = firstLine();
        if (kind == FileKind.CDNOW) {
            refuseUnlessCdnow(first);
            return new FixedLines(reader());
        }
        return new CsvLines(reader(), CsvLines.separator(first));
    }

    boolean isWorkbook() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(8);
            if (start.length == 8 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf) {
                throw new FileRefused("intake.refused.oldWorkbook");
            }
            return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static void refuseUnlessCdnow(String first) {
        if (!CdnowReading.fits(first)) {
            throw new FileRefused("intake.refused.preset", 1);
        }
    }

    private String firstLine() throws IOException {
        try (BufferedReader lines = new BufferedReader(reader())) {
            String line = lines.readLine();
            while (line != null && line.isBlank()) {
                line = lines.readLine();
            }
            return line == null ? "" : line;
        }
    }

    private StrictReader reader() throws IOException {
        return new StrictReader(new BufferedInputStream(Files.newInputStream(path), 1 << 16), encoding);
    }
}
