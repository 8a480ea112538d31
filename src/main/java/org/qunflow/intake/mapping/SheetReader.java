package org.qunflow.intake.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.file.Line;
import org.qunflow.intake.file.Peek;
import org.qunflow.intake.file.Rejection;
import org.qunflow.intake.file.Report;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.file.SourceFile;

/** Reads the first lines of a file as somebody says that its columns lie, and collects what is wrong with that. */
final class SheetReader {
    static final int LINES = 8;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private final SourceFile file;
    private final Choice choice;
    private final Peek peek;

    private SheetReader(SourceFile file, Choice choice, Peek peek) {
        this.file = file;
        this.choice = choice.fitted(peek.headings().size());
        this.peek = peek;
    }

    static Sheet read(SourceFile file, Choice choice) throws IOException {
        SourceFile laid = file.with(choice.layout());
        try {
            return new SheetReader(laid, choice, laid.peek(LINES)).sheet();
        } catch (FileRefused e) {
            return new Sheet(choice, List.of(), List.of(), List.of(), List.of(e.why()));
        }
    }

    private Sheet sheet() throws IOException {
        List<Sentence> problems = problems();
        List<Integer> chosen =
                positions().filter(i -> !field(i).isEmpty()).boxed().toList();
        List<Rejection> rejections = problems.isEmpty() ? rejections() : List.of();
        return new Sheet(
                choice,
                positions().mapToObj(this::column).toList(),
                chosen.stream().map(this::field).toList(),
                peek.lines().stream().map(line -> row(line, chosen, rejections)).toList(),
                problems);
    }

    private List<Sentence> problems() {
        FileKind kind = file.kind();
        List<Sentence> problems = new ArrayList<>();
        kind.columns().forEach(c -> {
            int times = Collections.frequency(choice.fields(), c.name());
            if (times == 0 && c.required()) {
                problems.add(Sentence.of("intake.columns.missing", c.name()));
            } else if (times > 1) {
                problems.add(Sentence.of("intake.columns.twice", c.name()));
            }
        });
        return problems;
    }

    private List<Rejection> rejections() throws IOException {
        try (var entries = file.with(choice.layout()).entries()) {
            return entries.next(LINES).rejections();
        }
    }

    private Sheet.Column column(int position) {
        List<String> samples = peek.lines().stream()
                .map(line -> shortened(cell(line, position)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .toList();
        String field = field(position);
        boolean twice = !field.isEmpty() && Collections.frequency(choice.fields(), field) > 1;
        String heading = peek.headings().get(position);
        return new Sheet.Column(heading, samples, field, Report.isOurs(heading), twice);
    }

    private Sheet.Row row(Line line, List<Integer> chosen, List<Rejection> rejections) {
        return new Sheet.Row(
                line.number(),
                chosen.stream().map(i -> shortened(cell(line, i))).toList(),
                rejections.stream().filter(r -> r.line() == line.number()).toList());
    }

    private IntStream positions() {
        return IntStream.range(0, peek.headings().size());
    }

    private String field(int position) {
        return choice.fields().get(position);
    }

    private static String cell(Line line, int position) {
        return position < line.cells().size() ? line.cells().get(position).strip() : "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE) + "…";
    }
}
