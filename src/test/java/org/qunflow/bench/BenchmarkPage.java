package org.qunflow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of figures; every benchmark owns the section between its two marks. */
public final class BenchmarkPage {
    private static final Path PAGE = Path.of("src", "docs", "benchmarks.md");

    private BenchmarkPage() {}

    /** Puts the text in place of the former section of that name, or at the end. */
    public static void write(String section, String text) throws IOException {
        Files.writeString(PAGE, with(Files.readString(PAGE), section, text));
    }

    static String with(String page, String section, String text) {
        String begin = "<!-- " + section + " -->\n";
        String end = "<!-- /" + section + " -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        String before = from < 0 ? page + "\n" : page.substring(0, from);
        String after = from < 0 ? "" : page.substring(to + end.length());
        return before + begin + text.stripTrailing() + "\n" + end + after;
    }
}
