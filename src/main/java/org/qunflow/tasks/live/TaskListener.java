package org.qunflow.tasks.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.qunflow.shared.CommunityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Listens to the database's news about tasks on a connection of its own, as long as anybody wants to hear them. */
@Component
class TaskListener implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TaskListener.class);
    private static final int WAIT_MILLIS = 2_000;
    private static final int PAUSE_MILLIS = 5_000;

    private final DataSource database;
    private final AtomicBoolean listening = new AtomicBoolean();
    private volatile boolean stopped;

    TaskListener(DataSource database) {
        this.database = database;
    }

    /** Begins to listen if it does not yet. */
    void whileAnybody(BooleanSupplier anybody, Consumer<CommunityId> news) {
        if (listening.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> listen(anybody, news), "task-news");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void listen(BooleanSupplier anybody, Consumer<CommunityId> news) {
        try {
            while (!stopped && anybody.getAsBoolean()) {
                try (Connection connection = database.getConnection()) {
                    hear(connection, anybody, news);
                } catch (SQLException lost) {
                    LOG.warn("Lists of tasks are not told of changes for a while: {}", lost.getMessage());
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listening.set(false);
        }
    }

    private void hear(Connection connection, BooleanSupplier anybody, Consumer<CommunityId> news) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Statement sql = connection.createStatement()) {
            sql.execute("listen qunflow_tasks");
            while (!stopped && anybody.getAsBoolean()) {
                PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
                for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
                    news.accept(new CommunityId(UUID.fromString(one.getParameter())));
                }
            }
            sql.execute("unlisten *");
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
