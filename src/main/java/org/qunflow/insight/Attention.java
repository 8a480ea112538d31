package org.qunflow.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What waits for people: tasks, acts of channels, failed items, and work that is running. */
record Attention(
        long openTasks, long overdueTasks, long unconfirmed, long unknown, long failed, List<Running> running) {

    /** An import or a replay under way; the name is its file or the day it has reached. */
    record Running(String work, String name, Instant startedAt) {
        public boolean isReplay() {
            return work.equals("REPLAY");
        }

        public LocalDate day() {
            return LocalDate.parse(name);
        }
    }

    public boolean none() {
        return openTasks + unconfirmed + unknown + failed == 0;
    }
}
