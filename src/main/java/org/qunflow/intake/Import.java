package org.qunflow.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.Layout;
import org.qunflow.intake.file.Sentence;
import org.qunflow.shared.CommunityId;

/**
 * An import as it stands: how far it is, what it changed, and what the lines it read amount to.
 *
 * @param line number of the last line that is applied
 * @param lines how many lines the file holds
 * @param messages what is to be told besides, in the reader's language
 * @param finishedAt null while it runs
 * @param path where its file lies; empty when the rest was dropped
 */
public record Import(
        UUID id,
        CommunityId community,
        FileKind kind,
        String fileName,
        String sha256,
        long bytes,
        State state,
        long line,
        long lines,
        long accepted,
        long unchanged,
        long rejected,
        Totals totals,
        List<Sentence> messages,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        boolean cancelAsked,
        Path path,
        Layout layout) {

    /** Where an import stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** What the accepted and unchanged lines amount to. */
    public record Totals(long members, long orders, long quantity, BigDecimal amount) {
        static final Totals NONE = new Totals(0, 0, 0, BigDecimal.ZERO);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** True if it can go on where it stopped: its file is kept. */
    public boolean isStopped() {
        return (state == State.FAILED || state == State.CANCELLED)
                && !path.toString().isEmpty();
    }

    public long read() {
        return accepted + unchanged + rejected;
    }

    /** How much of it is done, 0 to 100. */
    public int percent() {
        return lines == 0 ? 0 : (int) Math.min(100, read() * 100 / lines);
    }
}
