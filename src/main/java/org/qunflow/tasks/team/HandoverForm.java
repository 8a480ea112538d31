package org.qunflow.tasks.team;

import java.util.List;

/**
 * What a lead fills in to hand work over.
 *
 * @param from whose work; empty for what nobody holds
 * @param task the chosen tasks; empty for everything that the person holds
 */
record HandoverForm(String from, String to, String note, List<String> task) {
    static final int LONGEST_NOTE = 500;

    HandoverForm {
        from = from == null ? "" : from.strip();
        to = to == null ? "" : to.strip();
        note = note == null ? "" : note.strip();
        task = task == null ? List.of() : List.copyOf(task);
    }
}
