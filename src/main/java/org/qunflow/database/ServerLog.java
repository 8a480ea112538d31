package org.qunflow.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The server's log file, and what this start has added to it. */
final class ServerLog {
    private static final long KEPT = 5L << 20;
    private static final List<String> PASSING =
            List.of("already exists", "still in use", "Address already in use", "could not bind");

    private final Path file;
    private final long begin;

    private ServerLog(Path file, long begin) {
        this.file = file;
        this.begin = begin;
    }

    static ServerLog open(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > KEPT) {
            Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    String path() {
        return file.toString();
    }

    /** A server that is just dying, or a port that was just taken: worth another try. */
    boolean saysPassingTrouble() throws IOException {
        String said = said();
        return PASSING.stream().anyMatch(said::contains);
    }

    String tail() throws IOException {
        return said().lines()
                .filter(line -> Stream.of("FATAL:", "PANIC:", "ERROR:").anyMatch(line::contains))
                .reduce((first, last) -> last)
                .orElse("")
                .replaceFirst("^.*?(FATAL|PANIC|ERROR): +", "");
    }

    private String said() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        byte[] all = Files.readAllBytes(file);
        return new String(
                Arrays.copyOfRange(all, (int) Math.min(begin, all.length), all.length), StandardCharsets.UTF_8);
    }
}
