package org.qunflow.intake.file;

import java.io.IOException;
import java.util.Optional;

/** The entries of a file, batch after batch. */
public final class Entries implements AutoCloseable {
    private final Lines lines;
    private final Reading reading;
    private long lastLine;

    Entries(Lines lines, Reading reading) {
        this.lines = lines;
        this.reading = reading;
    }

    /** The next lines, at most so many; an empty batch at the end. */
    public Batch next(int most) throws IOException {
        return upTo(most, Long.MAX_VALUE);
    }

    /** Passes lines that an earlier run has applied, up to the given one; an empty batch when it is reached. */
    public Batch pass(int most, long line) throws IOException {
        return upTo(most, line);
    }

    private Batch upTo(int most, long last) throws IOException {
        Batch batch = new Batch();
        long at = lastLine;
        while (batch.lines() < most && at < last) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            reading.read(line.get(), batch);
            batch.passed(line.get());
            at = line.get().number();
        }
        lastLine = at;
        return batch;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
