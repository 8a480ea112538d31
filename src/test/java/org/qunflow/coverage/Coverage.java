package org.qunflow.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In which files the ids of the checklist stand: models, forms and migrations on one side, tests on the other. */
final class Coverage {
    private static final Pattern ID = Pattern.compile("\\b00[0-4]-\\d{2}\\b");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path HANDBOOK = Path.of("src", "docs", "handbook");

    private final Map<String, SortedSet<String>> places = new TreeMap<>();
    private final Map<String, SortedSet<String>> tests = new TreeMap<>();
    private final Map<String, SortedSet<String>> sentences = new TreeMap<>();

    static Coverage read() {
        Coverage coverage = new Coverage();
        for (String folder : new String[] {"processes", "forms", "src/main/resources/db/migration"}) {
            coverage.read(Path.of(folder), coverage.places);
        }
        coverage.read(TESTS, coverage.tests);
        for (String language : new String[] {"en.md", "zh.md"}) {
            coverage.read(HANDBOOK.resolve(language), coverage.sentences);
        }
        return coverage;
    }

    SortedSet<String> places(String id) {
        return places.getOrDefault(id, new TreeSet<>());
    }

    SortedSet<String> tests(String id) {
        return tests.getOrDefault(id, new TreeSet<>());
    }

    /** The languages in which the handbook has a sentence that names it. */
    SortedSet<String> sentences(String id) {
        return sentences.getOrDefault(id, new TreeSet<>());
    }

    /** Every id that stands anywhere. */
    SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>(places.keySet());
        ids.addAll(tests.keySet());
        return ids;
    }

    private void read(Path folder, Map<String, SortedSet<String>> found) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> ID.matcher(text(file)).results().forEach(id -> found.computeIfAbsent(
                                    id.group(), i -> new TreeSet<>())
                            .add(name(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
