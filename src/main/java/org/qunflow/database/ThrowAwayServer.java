package org.qunflow.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/**
 * The server of tests: one per JVM, one database per Spring context, gone with the JVM or swept by the next one. The
 * first database is migrated and copied aside; the others are made from that copy, and Flyway only checks them.
 */
final class ThrowAwayServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String MIGRATED = "qunflow_migrated";
    private static EmbeddedPostgresServer shared;
    private static boolean migrated;

    private ThrowAwayServer() {}

    static synchronized EmbeddedPostgresServer.Database emptyDatabase(DatabaseSettings settings) throws IOException {
        return server(settings).database(name());
    }

    /** Empty for the first one who asks, with all tables afterwards. */
    static synchronized EmbeddedPostgresServer.Database freshDatabase(DatabaseSettings settings) throws IOException {
        return migrated ? server(settings).copy(MIGRATED, name()) : emptyDatabase(settings);
    }

    static synchronized void migrate(Flyway flyway) {
        String database = flyway.migrate().database;
        if (!migrated) {
            shared.copy(database, MIGRATED);
            migrated = true;
        }
    }

    private static String name() {
        return "qunflow_" + DATABASES.incrementAndGet();
    }

    private static EmbeddedPostgresServer server(DatabaseSettings settings) throws IOException {
        if (shared == null) {
            shared = start(settings);
        }
        return shared;
    }

    private static EmbeddedPostgresServer start(DatabaseSettings settings) throws IOException {
        Path shelf = Folders.open(settings.binaries().resolveSibling(".throw-away"));
        sweep(shelf, settings);
        Path home = Files.createTempDirectory(shelf, "server");
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(home, settings, false);
        SpringApplication.getShutdownHandlers().add(() -> discard(server, home));
        return server;
    }

    private static void discard(EmbeddedPostgresServer server, Path home) {
        try {
            server.close();
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A killed test run leaves its server behind: whoever gets its lock may stop and delete it. */
    private static void sweep(Path shelf, DatabaseSettings settings) throws IOException {
        try (Stream<Path> inside = Files.list(shelf)) {
            List<Path> homes =
                    inside.filter(path -> Files.exists(path.resolve("lock"))).toList();
            for (Path home : homes) {
                sweepOne(home, settings);
            }
        }
    }

    private static void sweepOne(Path home, DatabaseSettings settings) throws IOException {
        Optional<DirectoryLock> lock = lock(home);
        if (lock.isEmpty()) {
            return;
        }
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackedBelow(settings.binaries());
            PostgresCluster cluster = new PostgresCluster(binaries, home, Duration.ofSeconds(30));
            new LeftoverServer(home.resolve("data")).remove(cluster::stop);
            Folders.delete(home);
        } finally {
            lock.get().close();
        }
    }

    /** Empty if somebody holds it, or another run has swept it meanwhile. */
    private static Optional<DirectoryLock> lock(Path home) throws IOException {
        try {
            return DirectoryLock.tryTake(home);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
