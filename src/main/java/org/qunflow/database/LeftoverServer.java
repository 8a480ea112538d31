package org.qunflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed start can leave in a data folder: a running server, or the pid file of a dead one. */
final class LeftoverServer {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PORT = 3;
    private static final int READY = 7;

    private final Path data;
    private final Path pidFile;

    LeftoverServer(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Only for the holder of the folder's lock: no server on it can have a living owner then. */
    void remove(BooleanSupplier politeStop) throws IOException {
        Optional<ProcessHandle> server = running();
        if (server.isPresent()) {
            LOG.info(
                    "Stopping PostgreSQL {}, left by a start that was killed",
                    server.get().pid());
            if (!politeStop.getAsBoolean() || servesHere(server.get())) {
                kill(server.get());
            }
        } else if (Files.exists(pidFile)) {
            LOG.info("Removing {}: no server of this folder has the process in it", pidFile);
        }
        Files.deleteIfExists(pidFile);
    }

    /** The pid file alone proves nothing: its number may belong to another process by now. */
    Optional<ProcessHandle> running() throws IOException {
        Optional<ProcessHandle> named = pid().flatMap(ProcessHandle::of).filter(this::servesHere);
        return named.isPresent()
                ? named
                : ProcessHandle.allProcesses().filter(this::namesFolder).findFirst();
    }

    /** Where a server that says it is ready listens. */
    Optional<Integer> port() throws IOException {
        List<String> lines = lines();
        boolean ready = lines.size() > READY && lines.get(READY).strip().equals("ready");
        return ready ? Optional.of(Integer.parseInt(lines.get(PORT).strip())) : Optional.empty();
    }

    private Optional<Long> pid() throws IOException {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10}"))
                .map(Long::parseLong);
    }

    private List<String> lines() throws IOException {
        return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
    }

    private boolean servesHere(ProcessHandle process) {
        boolean blind = process.info().arguments().isEmpty()
                && process.info().commandLine().isEmpty();
        return blind ? isPostgres(process) : namesFolder(process);
    }

    private boolean namesFolder(ProcessHandle process) {
        return isPostgres(process)
                && process.info()
                        .arguments()
                        .map(List::of)
                        .filter(words -> words.contains(data.toString()))
                        .isPresent();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    /** Asks for what the process is, not whether it lives: a dead one that nobody has reaped counts as alive. */
    private void kill(ProcessHandle server) {
        server.destroyForcibly();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (servesHere(server)) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseRefused(
                        "PostgreSQL " + server.pid() + ", left by a start that was killed, does not stop.",
                        "Stop that process, then start again.");
            }
            Pause.brief();
        }
    }
}
