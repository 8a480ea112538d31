package org.qunflow.audit.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.journal.JournalLine;

/**
 * A human task as the journal tells it.
 *
 * @param closed its end, if it came to one
 * @param ruling the decision of a table right before it, if there was one
 */
record AskedTask(JournalLine opened, Optional<JournalLine> closed, Optional<JournalLine> ruling) {

    boolean isWithdrawn() {
        return closed.map(end -> end.data().path("cancelled").asBoolean()).orElse(false);
    }

    boolean isAnswered() {
        return closed.isPresent() && !isWithdrawn();
    }

    /** Answered after the due date, or not answered though it has passed. */
    boolean isLate(Instant now) {
        return !isWithdrawn() && due().map(due -> due.isBefore(end(now))).orElse(false);
    }

    /** How long after the due date; only of a late task. */
    Duration lateBy(Instant now) {
        return Duration.between(due().orElseThrow(), end(now));
    }

    Optional<Instant> due() {
        String due = opened.data().path("dueAt").asText("");
        return due.isEmpty() || due.equals("null") ? Optional.empty() : Optional.of(Instant.parse(due));
    }

    Duration took() {
        return Duration.between(opened.at(), closed.orElseThrow().at());
    }

    String step(boolean isChinese) {
        return opened.data().path(isChinese ? "nameZh" : "nameEn").asText();
    }

    private Instant end(Instant now) {
        return closed.map(JournalLine::at).orElse(now);
    }
}
