package org.qunflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The CDNOW master data set, if it lies beside the project, files of some of its customers, and the README's commands. */
public final class Cdnow {
    public static final Path WHOLE =
            Path.of(System.getProperty("qunflow.cdnow", "../shared/data/cdnow/CDNOW_master.txt"));

    private static final int CUSTOMERS = 23_570;

    private Cdnow() {}

    /** Says in one line what will not run without the file. */
    public static boolean isThere(String otherwise) {
        boolean there = Files.isReadable(WHOLE);
        if (!there) {
            System.out.println(otherwise + ": there is no " + WHOLE + " (name it with -Dqunflow.cdnow=…)");
        }
        return there;
    }

    /** Writes the orders of 1997 of every n-th customer into the folder, so that about as many as wanted remain. */
    public static Path cut(Path folder, int customers) throws IOException {
        int every = Math.max(1, CUSTOMERS / customers);
        try (Stream<String> lines = Files.lines(WHOLE, StandardCharsets.US_ASCII)) {
            String kept = lines.filter(line -> isKept(line.strip().split("\\s+"), every))
                    .collect(Collectors.joining("\r\n", "", "\r\n"));
            return Files.writeString(folder.resolve("cut.txt"), kept, StandardCharsets.US_ASCII);
        }
    }

    private static boolean isKept(String[] order, int every) {
        return Integer.parseInt(order[0]) % every == 0 && order[1].startsWith("1997");
    }

    public static RunningApplication importing(Path home, Path file) throws IOException {
        String words = "--community CDNOW --preset cdnow --currency USD --zone America/New_York " + file;
        return RunningApplication.command(home, "import", words.split(" "));
    }

    public static RunningApplication replaying(Path home) throws IOException {
        return RunningApplication.command(home, "replay", "--community", "CDNOW", "--operator", "replay-operator");
    }
}
