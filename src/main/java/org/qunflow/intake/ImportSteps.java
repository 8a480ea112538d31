package org.qunflow.intake;

import java.util.List;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.intake.file.Batch;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.file.Sentence;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.DayShift;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a run, each one transaction that holds only while the run has its lease. */
@Component
class ImportSteps {
    private final ImportRows rows;
    private final BatchWriter writer;
    private final Communities communities;
    private final ImportSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ImportSteps(
            ImportRows rows,
            BatchWriter writer,
            Communities communities,
            ImportSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.writer = writer;
        this.communities = communities;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody else goes on with the import; this run has nothing to say any more. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost(UUID id) {
            super("The lease of import " + id + " is held by somebody else");
        }
    }

    @Transactional
    boolean begin(Import run, String owner) {
        boolean inserted = rows.insert(run, owner, settings.lease());
        if (inserted) {
            tellStarted(run);
        }
        return inserted;
    }

    @Transactional
    boolean reopen(Import run, String owner) {
        boolean reopened = rows.reopen(run.community(), run.id(), owner, settings.lease());
        if (reopened) {
            tellStarted(run);
        }
        return reopened;
    }

    /**
     * Applies the batch that follows the given line; false if a cancel was asked, then nothing is applied.
     *
     * @throws FileRefused if the community is not moved any more as the batch was when it was read
     */
    @Transactional
    boolean apply(Import run, String owner, long line, Batch batch, DayShift readBy) {
        boolean cancelAsked =
                rows.lock(run.id(), owner, line, settings.lease()).orElseThrow(() -> new LeaseLost(run.id()));
        if (!communities.hold(run.community()).shift().equals(readBy)) {
            throw new FileRefused("intake.refused.moved");
        }
        if (!cancelAsked) {
            rows.advance(run.id(), writer.write(run, batch), settings.lease());
        }
        return !cancelAsked;
    }

    @Transactional
    void end(UUID id, String owner, Import.State state, List<Sentence> messages) {
        if (!rows.end(id, owner, state, messages)) {
            throw new LeaseLost(id);
        }
        Import ended = rows.find(id).orElseThrow();
        events.publishEvent(new ImportEnded(
                ended.community(),
                clock.instant(),
                id,
                state,
                ended.accepted(),
                ended.unchanged(),
                ended.rejected(),
                ended.totals()));
    }

    /** Lets go of the rest of a stopped import; false if it is not stopped, or let go already. */
    @Transactional
    boolean drop(Import stopped) {
        List<Sentence> messages = List.of(Sentence.of("intake.message.dropped", stopped.line()));
        boolean dropped = rows.drop(stopped.community(), stopped.id(), messages);
        if (dropped) {
            events.publishEvent(new ImportDropped(stopped.community(), clock.instant(), stopped.id(), stopped.line()));
        }
        return dropped;
    }

    private void tellStarted(Import run) {
        events.publishEvent(new ImportStarted(
                run.community(), clock.instant(), run.id(), run.kind(), run.sha256(), run.lines(), run.line()));
    }
}
