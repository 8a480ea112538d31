package org.qunflow.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.intake.ImportStart;
import org.qunflow.intake.Imports;
import org.qunflow.intake.KeptFiles;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.file.Guess;
import org.qunflow.intake.file.Layout;
import org.qunflow.intake.file.Peek;
import org.qunflow.intake.file.SourceFile;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Service;

/** The door to files that wait for their columns: handed in once, looked at as often as needed, imported or let go. */
@Service
public class HandedFiles {
    private static final int MOST_COLUMNS = 200;
    private static final int LOOKED_BACK = 20;

    private final HandedRows rows;
    private final Mappings mappings;
    private final Imports imports;
    private final KeptFiles kept;
    private final CurrentOperator operator;

    HandedFiles(HandedRows rows, Mappings mappings, Imports imports, KeptFiles kept, CurrentOperator operator) {
        this.rows = rows;
        this.mappings = mappings;
        this.imports = imports;
        this.kept = kept;
        this.operator = operator;
    }

    /** Keeps a file until its columns are settled, for a day at most; throws FileRefused for one that cannot be read. */
    public HandedFile keep(Community community, FileKind kind, String fileName, InputStream content)
            throws IOException {
        rows.deleteOld().forEach(old -> kept.letGo(old.path()));
        Path path = kept.keep(content);
        try {
            HandedFile file = looked(community, kind, fileName, path);
            rows.insert(file, operator.name());
            return file;
        } catch (IOException | RuntimeException e) {
            kept.letGo(path);
            throw e;
        }
    }

    private HandedFile looked(Community community, FileKind kind, String fileName, Path path) throws IOException {
        SourceFile file = kept.of(community, kind, path);
        Layout layout = Layout.chosen(file.encoding(), List.of());
        Peek peek = file.with(layout).check(SheetReader.LINES);
        if (peek.headings().size() > MOST_COLUMNS) {
            throw new FileRefused(
                    "intake.refused.tooManyColumns", peek.headings().size(), MOST_COLUMNS);
        }
        return new HandedFile(
                Ids.next(),
                community.id(),
                kind,
                KeptFiles.nameOf(fileName),
                path,
                layout.encoding(),
                peek.headings(),
                peek.workbook());
    }

    public Optional<HandedFile> find(CommunityId community, UUID id) {
        return rows.find(community, id);
    }

    /** The newest that wait in a community. */
    public List<HandedFile> waiting(CommunityId community, int limit) {
        return rows.waiting(community, limit);
    }

    /** What its columns probably hold: as a mapping says, as the last import of such a file did, or as they are called. */
    public Choice firstChoice(HandedFile file) {
        Headings headings = file.plainHeadings();
        List<String> fields = mappings.offered(file).stream()
                .findFirst()
                .map(Mapping::fields)
                .or(() -> lastTime(file))
                .map(headings::widen)
                .orElseGet(() -> Guess.of(file.headings(), file.kind()));
        return new Choice(file.encoding(), fields);
    }

    /** What a mapping says of its columns, or empty if there is none of that name for it. */
    public Optional<Choice> choice(HandedFile file, String mapping) {
        return mappings.offered(file).stream()
                .filter(m -> m.name().equals(mapping))
                .findFirst()
                .map(m -> new Choice(file.encoding(), file.plainHeadings().widen(m.fields())));
    }

    private Optional<List<String>> lastTime(HandedFile file) {
        List<String> plain = file.plainHeadings().plain();
        return imports.newest(file.community(), LOOKED_BACK).stream()
                .filter(i -> i.kind() == file.kind() && !i.layout().fields().isEmpty())
                .filter(i -> new Headings(i.layout().headings()).plain().equals(plain))
                .findFirst()
                .map(i -> new Headings(i.layout().headings()).narrow(i.layout().fields()));
    }

    /** The file as it would be read; throws FileRefused if it is kept elsewhere. */
    public Sheet sheet(Community community, HandedFile file, Choice choice) {
        try {
            return SheetReader.read(here(community, file), choice);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.path(), e);
        }
    }

    /** Imports it in the background; a refused one is kept. */
    public ImportStart start(Community community, HandedFile file, Choice choice) {
        here(community, file);
        Choice fitted = choice.fitted(file.headings().size());
        ImportStart start = imports.start(community, file.kind(), file.fileName(), file.path(), fitted.layout());
        if (start instanceof ImportStart.Started) {
            rows.delete(file.id());
        }
        return start;
    }

    /** Lets it go, nothing of it is applied. */
    public void discard(HandedFile file) {
        if (rows.delete(file.id())) {
            kept.letGo(file.path());
        }
    }

    private SourceFile here(Community community, HandedFile file) {
        if (!Files.isReadable(file.path())) {
            throw new FileRefused("intake.refused.elsewhere", file.fileName());
        }
        return kept.of(community, file.kind(), file.path());
    }
}
