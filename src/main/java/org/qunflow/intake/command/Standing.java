package org.qunflow.intake.command;

import java.util.List;
import org.qunflow.intake.Import;
import org.qunflow.intake.file.Sentence;

/** How an import stands, as the command line hears it from a server or sees it itself. */
public record Standing(
        Import.State state,
        long read,
        long lines,
        long accepted,
        long unchanged,
        long rejected,
        Import.Totals totals,
        List<Sentence> messages) {

    public static Standing of(Import it) {
        return new Standing(
                it.state(),
                it.read(),
                it.lines(),
                it.accepted(),
                it.unchanged(),
                it.rejected(),
                it.totals(),
                it.messages());
    }

    long percent() {
        return lines == 0 ? 0 : Math.min(100, read * 100 / lines);
    }
}
