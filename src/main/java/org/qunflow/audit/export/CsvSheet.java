package org.qunflow.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.qunflow.shared.SafeCell;

/** CSV as RFC 4180 has it, every field in quotes, with the mark by which spreadsheets know UTF-8. */
final class CsvSheet implements Sheet {
    private final CSVPrinter printer;

    CsvSheet(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(SafeCell::of).toList());
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
