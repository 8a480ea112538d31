package org.qunflow.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lines of a CSV file; the separator (comma, semicolon or tab) is the one its first line uses most. */
final class CsvLines implements Lines {
    private final StrictReader reader;
    private final String separator;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvLines(StrictReader reader, char separator) throws IOException {
        this.reader = reader;
        this.separator = String.valueOf(separator);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        this.parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        this.records = parser.iterator();
    }

    @Override
    public Optional<Line> next() {
        while (true) {
            reader.lineBegins();
            long number = parser.getCurrentLineNumber() + 1;
            if (!hasNext(number)) {
                return Optional.empty();
            }
            Line line = line(number, records.next());
            if (!line.isBlank()) {
                return Optional.of(line);
            }
        }
    }

    private boolean hasNext(long number) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new FileRefused("intake.refused.quotes", number);
        }
    }

    private Line line(long number, CSVRecord record) {
        return new Line(number, record.toList(), separator);
    }

    /** The separator of the line that holds the headers. */
    static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
