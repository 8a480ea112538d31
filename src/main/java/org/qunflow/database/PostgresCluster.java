package org.qunflow.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;

/** One data folder and the server on it: made, started, stopped. */
final class PostgresCluster {
    private static final String DRAFT = "data-draft";

    private final PostgresBinaries binaries;
    private final Path home;
    private final Path data;
    private final Duration patience;

    PostgresCluster(PostgresBinaries binaries, Path home, Duration patience) {
        this.binaries = binaries;
        this.home = home;
        this.data = home.resolve("data");
        this.patience = patience;
    }

    /** The folder is made aside and moved into place, so that a kill in the middle leaves nothing half made. */
    void createIfMissing(Passwords passwords) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        removeDrafts();
        Path draft = Files.createTempDirectory(home, DRAFT);
        initialise(draft, passwords);
        Files.writeString(
                draft.resolve("postgresql.conf"),
                "%ninclude 'qunflow.conf'%ninclude_if_exists 'local.conf'%n".formatted(),
                StandardOpenOption.APPEND);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    void requireSameMajor() throws IOException {
        int folder = Integer.parseInt(
                Files.readString(data.resolve("PG_VERSION")).strip().split("\\.")[0]);
        int programs = binaries.major();
        if (folder != programs) {
            throw new DatabaseRefused(
                    "The data in " + data + " was written by PostgreSQL " + folder + ", this build brings PostgreSQL "
                            + programs + ".",
                    "Dump it with pg_dumpall of version " + folder + " and load the dump into a new folder"
                            + " (--qunflow.database.data-dir), or start the build that wrote it. Nothing was changed.");
        }
    }

    int start(ServerConfiguration configuration) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            new LeftoverServer(data).remove(this::stop);
            int port = configuration.port() == 0 ? freePort() : configuration.port();
            configuration.write(data, port);
            ServerLog log = ServerLog.open(home.resolve("server.log"));
            Command start = pgCtl(patience, "start", "-w", "-t", seconds(patience), "-l", log.path());
            if (start.succeeded()) {
                return port;
            }
            if (!log.saysPassingTrouble() || System.nanoTime() > deadline) {
                throw didNotStart(log.tail(), start);
            }
            Pause.brief();
        }
    }

    boolean stop() {
        try {
            Duration polite = Duration.ofSeconds(30);
            return pgCtl(polite, "stop", "-w", "-t", seconds(polite), "-m", "fast")
                    .succeeded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path draft, Passwords passwords) throws IOException {
        Path secret = Files.createTempFile(home, "initdb", ".secret");
        try {
            Folders.protect(secret, "rw-------");
            Files.writeString(secret, passwords.superuser());
            Command made = Command.run(
                    binaries.call(
                            "initdb",
                            "--pgdata=" + draft,
                            "--username=" + ServerRoles.SUPERUSER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums",
                            "--no-instructions"),
                    patience);
            if (!made.succeeded()) {
                throw new DatabaseRefused(
                        "PostgreSQL could not make a data folder below " + home + ": " + lastLine(made.said()),
                        "Look at the free space and the rights of that folder, then start again.");
            }
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void removeDrafts() throws IOException {
        try (Stream<Path> inside = Files.list(home)) {
            for (Path draft : inside.filter(
                            path -> path.getFileName().toString().startsWith(DRAFT))
                    .toList()) {
                Folders.delete(draft);
            }
        }
    }

    private Command pgCtl(Duration limit, String... arguments) throws IOException {
        String[] words = Stream.concat(Stream.of("-D", data.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return Command.run(binaries.call("pg_ctl", words), limit.plusSeconds(10));
    }

    private DatabaseRefused didNotStart(String lastWords, Command start) {
        return new DatabaseRefused(
                "PostgreSQL did not start on " + data + ": "
                        + (lastWords.isEmpty() ? lastLine(start.said()) : lastWords),
                "The whole story is in " + home.resolve("server.log") + ".");
    }

    private static String lastLine(String said) {
        String[] lines = said.strip().split("\\R");
        return lines[lines.length - 1];
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
