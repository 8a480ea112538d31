package org.qunflow.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.qunflow.intake.file.Batch;
import org.qunflow.intake.file.Entries;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.file.Sha256;
import org.qunflow.intake.file.SourceFile;
import org.springframework.dao.TransientDataAccessException;

/** One run of an import, from the line it stands at to its end, a cancel, a stop of the node or an error. */
class ImportRun {
    private static final int TRIES = 3;

    private final Import run;
    private final SourceFile file;
    private final String owner;
    private final int size;
    private final ImportSteps steps;
    private final BooleanSupplier stopping;
    private final Runnable renew;

    ImportRun(
            Import run,
            SourceFile file,
            String owner,
            int size,
            ImportSteps steps,
            BooleanSupplier stopping,
            Runnable renew) {
        this.run = run;
        this.file = file;
        this.owner = owner;
        this.size = size;
        this.steps = steps;
        this.stopping = stopping;
        this.renew = renew;
    }

    /** Runs; false if the node stops meanwhile, so that somebody has to go on. */
    boolean go() throws IOException {
        try {
            refuseIfChanged();
            try (Entries entries = file.entries()) {
                passApplied(entries);
                return applyRest(entries);
            }
        } catch (FileRefused e) {
            end(Import.State.FAILED, e.why());
            return true;
        }
    }

    private void refuseIfChanged() throws IOException {
        if (run.line() > 0 && !Sha256.of(file.path()).equals(run.sha256())) {
            throw new FileRefused("intake.refused.changed");
        }
    }

    private void passApplied(Entries entries) throws IOException {
        while (run.line() > 0 && !entries.pass(size, run.line()).isEmpty()) {
            renew.run();
        }
    }

    private boolean applyRest(Entries entries) throws IOException {
        long line = run.line();
        for (Batch batch = entries.next(size); !batch.isEmpty(); batch = entries.next(size)) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            if (!apply(line, batch)) {
                end(Import.State.CANCELLED, Sentence.of("intake.message.cancelled", line));
                return true;
            }
            line = batch.lastLine();
        }
        steps.end(run.id(), owner, Import.State.DONE, run.messages());
        return true;
    }

    private boolean apply(long line, Batch batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return steps.apply(run, owner, line, batch, file.shift());
            } catch (TransientDataAccessException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void end(Import.State state, Sentence why) {
        List<Sentence> messages = new ArrayList<>(run.messages());
        messages.add(why);
        steps.end(run.id(), owner, state, messages);
    }
}
