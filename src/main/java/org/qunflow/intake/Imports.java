package org.qunflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.qunflow.community.Community;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.file.Layout;
import org.qunflow.intake.file.Rejection;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.file.SourceFile;
import org.qunflow.intake.file.Survey;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Service;

/** The door to imports of files: start, watch, cancel, go on. */
@Service
public class Imports {
    private final ImportRows rows;
    private final RejectionRows rejections;
    private final ImportSteps steps;
    private final ImportRunner runner;
    private final Spool spool;
    private final ImportSettings settings;
    private final CurrentOperator operator;

    Imports(
            ImportRows rows,
            RejectionRows rejections,
            ImportSteps steps,
            ImportRunner runner,
            Spool spool,
            ImportSettings settings,
            CurrentOperator operator) {
        this.rows = rows;
        this.rejections = rejections;
        this.steps = steps;
        this.runner = runner;
        this.spool = spool;
        this.settings = settings;
        this.operator = operator;
    }

    /** Keeps an uploaded file and imports it in the background; a file that cannot be read is refused as a whole. */
    public ImportStart upload(Community community, FileKind kind, String fileName, InputStream content)
            throws IOException {
        return keepAndStart(community, kind, fileName, content, settings.uploads());
    }

    /** The same for a file that the command line hands over, which may be larger. */
    public ImportStart handOver(Community community, FileKind kind, String fileName, InputStream content)
            throws IOException {
        return keepAndStart(community, kind, fileName, content, settings.commands());
    }

    /** Imports a file from where it lies. */
    public ImportStart start(Community community, FileKind kind, Path file) {
        return start(
                community,
                kind,
                file.getFileName().toString(),
                file.toAbsolutePath(),
                settings.commands(),
                Layout.AS_NAMED);
    }

    /** Imports a kept file as somebody says that its table lies. */
    public ImportStart start(Community community, FileKind kind, String fileName, Path file, Layout layout) {
        return start(community, kind, fileName, file, settings.uploads(), layout);
    }

    /** How long a run that was killed holds its file. */
    public Duration lease() {
        return settings.lease();
    }

    /** The largest upload, in MiB. */
    public long uploadLimit() {
        return settings.uploadLimit().toMegabytes();
    }

    public Optional<Import> find(CommunityId community, UUID id) {
        return rows.find(id).filter(i -> i.community().equals(community));
    }

    /** The newest imports, newest first. */
    public List<Import> newest(CommunityId community, int limit) {
        return rows.newest(community, limit);
    }

    /** Asks a running import to stop after its current batch; false if it does not run. */
    public boolean cancel(CommunityId community, UUID id) {
        return rows.askCancel(community, id);
    }

    /** Goes on with a stopped import after its last applied line; false if it is not stopped or its file is gone. */
    public boolean resume(CommunityId community, UUID id) {
        Optional<Import> stopped = find(community, id).filter(i -> i.isStopped() && Files.isReadable(i.path()));
        return stopped.isPresent() && steps.reopen(stopped.get(), runner.owner()) && runner.take(id);
    }

    /** Lets go of the rest of a stopped import and of its file; false if it is not stopped, or let go already. */
    public boolean drop(CommunityId community, UUID id) {
        Optional<Import> stopped = find(community, id).filter(steps::drop);
        stopped.map(Import::path).ifPresent(spool::drop);
        return stopped.isPresent();
    }

    /** The rejected lines of an import in the order of the file, one call per problem. */
    public void rejections(CommunityId community, UUID id, Consumer<Rejection> reader) {
        find(community, id).ifPresent(i -> rejections.each(i.id(), reader));
    }

    private ImportStart keepAndStart(
            Community community, FileKind kind, String fileName, InputStream content, SourceFile.Limits limits)
            throws IOException {
        try {
            Path file = spool.keep(content, limits.packed());
            ImportStart start = start(community, kind, fileName, file, limits, Layout.AS_NAMED);
            if (start instanceof ImportStart.Refused) {
                spool.drop(file);
            }
            return start;
        } catch (FileRefused e) {
            return new ImportStart.Refused(e.why());
        }
    }

    private ImportStart start(
            Community community, FileKind kind, String fileName, Path file, SourceFile.Limits limits, Layout layout) {
        try {
            refuseOtherCurrency(community, kind);
            Survey survey = new SourceFile(file, kind, community.shift(), rows.now(), limits, layout).survey();
            return begin(community, kind, fileName, file, survey);
        } catch (FileRefused e) {
            return new ImportStart.Refused(e.why());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void refuseOtherCurrency(Community community, FileKind kind) {
        String currency = community.currency().getCurrencyCode();
        if (kind == FileKind.CDNOW && !currency.equals("USD")) {
            throw new FileRefused("intake.refused.currency", "USD", currency);
        }
    }

    private ImportStart begin(Community community, FileKind kind, String fileName, Path file, Survey survey) {
        List<Sentence> notes = notes(community, kind, survey);
        Import run = run(community, kind, fileName, file, survey, notes);
        if (!steps.begin(run, runner.owner())) {
            return goOn(run);
        }
        runner.take(run.id());
        return new ImportStart.Started(run.id(), notes);
    }

    private ImportStart goOn(Import wanted) {
        Optional<Import> left = rows.same(wanted.community(), wanted.kind(), wanted.sha256(), Import.State.RUNNING)
                .filter(i -> !runner.has(i.id()) && rows.claim(i.id(), runner.owner(), settings.lease()));
        if (left.isEmpty()) {
            return new ImportStart.Refused(Sentence.of("intake.refused.running", wanted.fileName()));
        }
        return goOn(left.get(), wanted.path());
    }

    private ImportStart goOn(Import left, Path file) {
        rows.moved(left.id(), file);
        spool.drop(left.path());
        runner.take(left.id());
        return new ImportStart.Started(left.id(), List.of(Sentence.of("intake.note.goesOn", left.line() + 1)));
    }

    private List<Sentence> notes(Community community, FileKind kind, Survey survey) {
        List<Sentence> notes = new ArrayList<>(survey.notes());
        rows.same(community.id(), kind, survey.sha256(), Import.State.DONE)
                .ifPresent(before -> notes.add(Sentence.of("intake.note.sameFile", before.fileName())));
        return notes;
    }

    private Import run(
            Community community, FileKind kind, String fileName, Path file, Survey survey, List<Sentence> notes) {
        return new Import(
                Ids.next(),
                community.id(),
                kind,
                KeptFiles.nameOf(fileName),
                survey.sha256(),
                survey.bytes(),
                Import.State.RUNNING,
                0,
                survey.lines(),
                0,
                0,
                0,
                Import.Totals.NONE,
                notes,
                operator.name(),
                rows.now(),
                null,
                false,
                file,
                survey.layout());
    }
}
