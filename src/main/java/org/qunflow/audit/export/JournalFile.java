package org.qunflow.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.qunflow.audit.Words;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalSearch;
import org.springframework.stereotype.Component;

/** Writes entries of the journal into a file, row by row. It holds ids as the journal does, and no names. */
@Component
class JournalFile {
    private static final List<String> COLUMNS = List.of(
            "entry",
            "at",
            "recorded",
            "kind",
            "what",
            "actor",
            "subjectType",
            "subject",
            "instance",
            "element",
            "assumed",
            "data");

    private final JournalSearch journal;
    private final Words words;

    JournalFile(JournalSearch journal, Words words) {
        this.journal = journal;
        this.words = words;
    }

    /** Returns how many entries there were, at most so many. */
    long write(OutputStream out, Order.Format format, Community community, JournalFilter filter, int most)
            throws IOException {
        try (Sheet sheet = format == Order.Format.CSV ? new CsvSheet(out) : new XlsxSheet(out)) {
            sheet.row(
                    COLUMNS.stream().map(c -> words.told("auditor.column." + c)).toList());
            return journal.each(filter, most, line -> add(sheet, line, community.zone()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(Sheet sheet, JournalLine line, ZoneId zone) {
        try {
            sheet.row(Arrays.asList(
                    line.id(),
                    line.at().atZone(zone).toOffsetDateTime(),
                    line.recordedAt().atZone(zone).toOffsetDateTime(),
                    line.kind(),
                    words.sentence(line.kind(), line.data()),
                    line.actor(),
                    line.subjectType(),
                    line.subjectId(),
                    line.processInstanceId(),
                    line.elementId(),
                    line.assumed(),
                    line.data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
