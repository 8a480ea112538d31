package org.qunflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end, and what it said. */
record Command(int exitCode, String said) {

    static Command run(List<String> words, Duration patience) throws IOException {
        Path output = Files.createTempFile("qunflow", ".out");
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            return new Command(awaitExit(process, patience), Files.readString(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int awaitExit(Process process, Duration patience) {
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
