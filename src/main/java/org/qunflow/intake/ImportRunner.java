package org.qunflow.intake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.qunflow.community.Communities;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.file.SourceFile;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.LongWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs imports in the background, one after the other; each under a lease, so that no two nodes run the same. */
@Component
class ImportRunner implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportRows rows;
    private final ImportSteps steps;
    private final Communities communities;
    private final CurrentOperator operator;
    private final Spool spool;
    private final ImportSettings settings;
    private final String owner = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();
    private final ExecutorService work = Executors.newFixedThreadPool(2, task -> new Thread(task, "import"));
    private volatile boolean stopping;

    ImportRunner(
            ImportRows rows,
            ImportSteps steps,
            Communities communities,
            CurrentOperator operator,
            Spool spool,
            ImportSettings settings) {
        this.rows = rows;
        this.steps = steps;
        this.communities = communities;
        this.operator = operator;
        this.spool = spool;
        this.settings = settings;
    }

    /** The name under which this node holds leases. */
    String owner() {
        return owner;
    }

    /** Takes the import if nobody else holds it; it then runs in the background. */
    boolean take(UUID id) {
        if (!taken.add(id)) {
            return true;
        }
        boolean claimed = rows.claim(id, owner, settings.lease());
        if (claimed) {
            work.execute(() -> LongWork.run(() -> runAndForget(id)));
        } else {
            taken.remove(id);
        }
        return claimed;
    }

    /** True while the import runs or waits for its turn here. */
    boolean has(UUID id) {
        return taken.contains(id);
    }

    /** Goes on with running imports whose node is silent and whose file lies here; cancels those asked to. */
    void sweep() {
        for (Import left : rows.abandoned()) {
            if (Files.isReadable(left.path()) || left.cancelAsked()) {
                take(left.id());
            }
        }
    }

    private void runAndForget(UUID id) {
        try {
            rows.find(id).ifPresent(i -> operator.runAs(i.startedBy(), () -> run(i)));
        } finally {
            taken.remove(id);
        }
    }

    private void run(Import it) {
        try {
            if (!rows.claim(it.id(), owner, settings.lease())) {
                return;
            }
            if (it.cancelAsked()) {
                steps.end(
                        it.id(),
                        owner,
                        Import.State.CANCELLED,
                        List.of(Sentence.of("intake.message.cancelled", it.line())));
            } else if (!importRun(it).go()) {
                rows.release(it.id(), owner);
                return;
            }
            dropIfDone(it.id());
        } catch (ImportSteps.LeaseLost | DataAccessResourceFailureException | TransactionException e) {
            LOG.warn("Import {} stops here and goes on when its lease has ended: {}", it.id(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            fail(it, e);
        }
    }

    private ImportRun importRun(Import it) {
        SourceFile file = new SourceFile(
                it.path(),
                it.kind(),
                communities.get(it.community()).shift(),
                rows.now(),
                settings.commands(),
                it.layout());
        return new ImportRun(
                it,
                file,
                owner,
                settings.batch(),
                steps,
                () -> stopping,
                () -> rows.claim(it.id(), owner, settings.lease()));
    }

    private void fail(Import it, Exception e) {
        LOG.error("Import {} failed", it.id(), e);
        steps.end(it.id(), owner, Import.State.FAILED, List.of(Sentence.of("intake.message.failed")));
    }

    private void dropIfDone(UUID id) {
        rows.find(id).filter(i -> i.state() == Import.State.DONE).ifPresent(i -> spool.drop(i.path()));
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        work.shutdown();
        work.awaitTermination(20, TimeUnit.SECONDS);
    }
}
