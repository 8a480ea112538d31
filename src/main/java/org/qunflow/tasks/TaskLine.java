package org.qunflow.tasks;

import java.time.Duration;
import java.time.Instant;
import org.qunflow.member.Member;

/** One task in a list: whom it concerns (null if nobody) and how urgent it is. */
record TaskLine(Task task, Member member, Due due) {

    /** How urgent a task is, for headings and colours. */
    enum Due {
        OVERDUE,
        TODAY,
        TOMORROW,
        LATER,
        NEVER;

        static Due of(Instant dueAt, TaskReader reader) {
            if (dueAt == null) {
                return NEVER;
            }
            if (dueAt.isBefore(reader.now())) {
                return OVERDUE;
            }
            if (dueAt.isBefore(reader.endOfDay())) {
                return TODAY;
            }
            return dueAt.isBefore(reader.endOfDay().plus(Duration.ofDays(1))) ? TOMORROW : LATER;
        }
    }

    public boolean isMine(String user) {
        return task.heldBy(user);
    }

    public boolean isFree() {
        return task.assignee() == null;
    }
}
