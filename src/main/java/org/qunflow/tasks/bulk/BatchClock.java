package org.qunflow.tasks.bulk;

import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.LongWork;
import org.qunflow.shared.OneNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs batches when their moment has come, on one node at a time; what a killed node left goes on at the next. */
@Component
@ConditionalOnProperty(name = "qunflow.tasks.batches.scheduled", matchIfMissing = true)
class BatchClock implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BatchClock.class);
    private static final long LOCK = 7_400_056;

    private final Batches batches;
    private final TimeTravel time;
    private final DataSource database;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "batches");
        daemon.setDaemon(true);
        return daemon;
    });

    BatchClock(Batches batches, TimeTravel time, DataSource database) {
        this.batches = batches;
        this.time = time;
        this.database = database;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 3_000)
    void look() {
        if (!time.standsStill() && batches.areDue() && busy.compareAndSet(false, true)) {
            thread.execute(() -> LongWork.run(this::alone));
        }
    }

    private void alone() {
        try {
            OneNode.alone(database, LOCK, batches::runDue);
        } catch (SQLException | RuntimeException broken) {
            LOG.error("Batches of tasks could not be run", broken);
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
