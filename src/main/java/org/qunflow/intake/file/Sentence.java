package org.qunflow.intake.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Something to tell the reader: a message key and what to put into it; kept as text, said in the reader's language. */
public record Sentence(String key, List<String> arguments) {
    private static final String BETWEEN = "\t";

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.stream(arguments).map(Sentence::plain).toList());
    }

    /** One line per sentence, as the database keeps them. */
    public static String write(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::toString).collect(Collectors.joining("\n"));
    }

    public static List<Sentence> read(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return text.lines().map(Sentence::parse).toList();
    }

    private static Sentence parse(String line) {
        List<String> parts = List.of(line.split(BETWEEN, -1));
        return new Sentence(parts.get(0), parts.subList(1, parts.size()));
    }

    private static String plain(Object argument) {
        return String.valueOf(argument).replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? key : key + BETWEEN + String.join(BETWEEN, arguments);
    }
}
