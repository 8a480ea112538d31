package org.qunflow.intake.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Lines of a file without separators, each one cell; preset readers cut them by position. */
final class FixedLines implements Lines {
    private final StrictReader strict;
    private final BufferedReader reader;
    private long number;

    FixedLines(StrictReader strict) {
        this.strict = strict;
        this.reader = new BufferedReader(strict);
    }

    @Override
    public Optional<Line> next() throws IOException {
        strict.lineBegins();
        String text = reader.readLine();
        number++;
        while (text != null && text.isBlank()) {
            strict.lineBegins();
            text = reader.readLine();
            number++;
        }
        return Optional.ofNullable(text).map(t -> new Line(number, List.of(t), ""));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
