package org.qunflow.intake.web;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qunflow.intake.Wording;
import org.qunflow.intake.file.Layout;
import org.qunflow.intake.file.RawLine;
import org.qunflow.intake.file.Rejection;

/**
 * Writes the rejected lines as a file that can be mended and handed in again: why, where, then the line as it stood
 * under its own headings.
 */
final class RejectedFile {
    private final Layout layout;
    private final Wording words;
    private final Locale reader;
    private final PrintWriter out;
    private final List<Rejection> line = new ArrayList<>();

    RejectedFile(Layout layout, Wording words, Locale reader, PrintWriter out) {
        this.layout = layout;
        this.words = words;
        this.reader = reader;
        this.out = out;
        write(words.say(reader, "intake.rejected.head.reason"), words.say(reader, "intake.rejected.head.line"), head());
    }

    /** Takes the problems in the order of the file. */
    void take(Rejection problem) {
        if (!line.isEmpty() && line.get(0).line() != problem.line()) {
            finish();
        }
        line.add(problem);
    }

    /** Writes the line that was taken last. */
    void finish() {
        if (!line.isEmpty()) {
            Rejection first = line.get(0);
            write(reasons(), Long.toString(first.line()), RawLine.cells(first.raw(), layout));
            line.clear();
        }
    }

    private List<String> head() {
        return layout.headings().isEmpty() ? List.of(words.say(reader, "intake.rejected.head.raw")) : layout.headings();
    }

    private String reasons() {
        List<String> reasons = line.stream().map(this::reason).collect(Collectors.toCollection(ArrayList::new));
        if (line.get(0).isCut()) {
            reasons.add(words.say(reader, "intake.rejected.cut"));
        }
        return String.join(words.say(reader, "intake.rejected.between"), reasons);
    }

    private String reason(Rejection problem) {
        String why = words.say(reader, problem.reason(), problem.argument());
        return problem.column().isEmpty()
                ? why
                : words.say(reader, "intake.rejected.of", called(problem.column()), why);
    }

    private String called(String field) {
        int position = layout.fields().indexOf(field);
        return position < 0
                ? words.say(reader, "intake.field." + field)
                : layout.headings().get(position);
    }

    private void write(String reason, String number, List<String> cells) {
        List<String> all = new ArrayList<>(List.of(reason, number));
        List<String> own = RawLine.own(cells, layout.headings());
        all.addAll(own);
        all.addAll(Collections.nCopies(Math.max(0, width() - own.size()), ""));
        out.print(CsvText.line(all.toArray(String[]::new)));
    }

    private int width() {
        return RawLine.own(layout.headings(), layout.headings()).size();
    }
}
