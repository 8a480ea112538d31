package org.qunflow.audit.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qunflow.audit.Words;
import org.qunflow.audit.search.Question;
import org.qunflow.audit.search.Searches;
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
    private final Searches searches;
    private final Words words;

    JournalFile(JournalSearch journal, Searches searches, Words words) {
        this.journal = journal;
        this.searches = searches;
        this.words = words;
    }

    /** What the question finds; it must have no problem. */
    Exportable of(Community community, Question asked) {
        return new Exportable() {
            @Override
            public String kind() {
                return ExportLog.OF_JOURNAL;
            }

            @Override
            public boolean isOfInstallation() {
                return asked.isOfInstallation();
            }

            @Override
            public Map<String, ?> filter() {
                return searches.withoutNames(community, asked);
            }

            @Override
            public long write(Sheet sheet, int most) throws IOException {
                return JournalFile.this.write(sheet, community, searches.filter(community, asked), most);
            }
        };
    }

    private long write(Sheet sheet, Community community, JournalFilter filter, int most) throws IOException {
        try {
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
