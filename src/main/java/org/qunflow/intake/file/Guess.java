package org.qunflow.intake.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which field each heading may stand for: those that are called so, then those that sound alike; every field once. */
public final class Guess {
    private static final int CLOSEST = 3;

    private final List<Column> columns;
    private final List<String> headings;
    private final List<String> fields;

    private Guess(List<String> headings, List<Column> columns) {
        this.columns = columns;
        this.headings = headings;
        this.fields = new ArrayList<>(Collections.nCopies(headings.size(), ""));
    }

    /** Names of fields by position, "" where nothing fits. */
    public static List<String> of(List<String> headings, FileKind kind) {
        Guess guess = new Guess(headings, kind.columns());
        for (int closeness = CLOSEST; closeness > 0; closeness--) {
            guess.place(closeness);
        }
        return List.copyOf(guess.fields);
    }

    private void place(int closeness) {
        for (int i = 0; i < headings.size(); i++) {
            if (fields.get(i).isEmpty() && !Report.isOurs(headings.get(i))) {
                fields.set(i, free(headings.get(i), closeness).map(Column::name).orElse(""));
            }
        }
    }

    private Optional<Column> free(String heading, int closeness) {
        return columns.stream()
                .filter(c -> !fields.contains(c.name()) && c.closeness(heading) == closeness)
                .findFirst();
    }
}
