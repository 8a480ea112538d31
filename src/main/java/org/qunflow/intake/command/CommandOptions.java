package org.qunflow.intake.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.FileRefused;

/** The words after {@code import}: what to import, into what, and settings of the application (--a.b=c). */
record CommandOptions(HandedIn about, Path file, List<String> settings) {
    private static final Set<String> WITH_VALUE = Set.of("--community", "--kind", "--preset", "--currency", "--zone");
    private static final String HISTORY = "--history";

    /** Throws FileRefused saying which word is wrong or missing. */
    static CommandOptions of(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        Map<String, String> values = new HashMap<>();
        List<String> settings = new ArrayList<>();
        List<String> files = new ArrayList<>();
        while (!rest.isEmpty()) {
            take(rest, values, settings, files);
        }
        if (files.size() != 1) {
            throw new FileRefused("intake.command.needs", "FILE");
        }
        return new CommandOptions(about(values, files.get(0)), file(files.get(0)), settings);
    }

    private static void take(
            Deque<String> rest, Map<String, String> values, List<String> settings, List<String> files) {
        String word = rest.pop();
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (WITH_VALUE.contains(name)) {
            values.put(name, equals < 0 ? value(name, rest) : word.substring(equals + 1));
        } else if (word.equals(HISTORY)) {
            values.put(word, word);
        } else if (word.startsWith("--") && name.contains(".")) {
            settings.add(word);
        } else if (word.startsWith("--")) {
            throw new FileRefused("intake.command.unknownOption", word);
        } else {
            files.add(word);
        }
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new FileRefused("intake.command.needs", name);
        }
        return rest.pop();
    }

    private static HandedIn about(Map<String, String> values, String file) {
        String community = values.getOrDefault("--community", "").strip();
        if (community.isEmpty() || community.length() > 80) {
            throw new FileRefused("intake.command.needs", "--community");
        }
        return new HandedIn(
                community,
                kind(values),
                values.getOrDefault("--currency", ""),
                values.getOrDefault("--zone", ""),
                values.containsKey(HISTORY),
                Path.of(file).getFileName().toString());
    }

    private static FileKind kind(Map<String, String> values) {
        String preset = values.get("--preset");
        String kind = values.get("--kind");
        if (preset == null && kind == null) {
            throw new FileRefused("intake.command.needs", "--kind");
        }
        return preset != null ? HandedIn.kind("--preset", preset) : HandedIn.kind("--kind", kind);
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new FileRefused("intake.refused.noFile", name);
        }
        return file.toAbsolutePath().normalize();
    }
}
