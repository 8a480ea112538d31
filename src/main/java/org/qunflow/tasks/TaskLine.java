package org.qunflow.tasks;

import java.time.Duration;
import java.time.Instant;
import org.qunflow.member.Member;

/** One task on a page: whom it concerns (null if nobody, or in a list, where the task says the name) and how urgent it is. */
public record TaskLine(Task task, Member member, Due due) {

    /** How urgent a task is, for headings and colours. */
    public enum Due {
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

    /** As a list shows it. */
    public static TaskLine of(TaskReader reader, Task task) {
        return new TaskLine(task, null, Due.of(task.dueAt(), reader));
    }

    public boolean isMine(String user) {
        return task.heldBy(user);
    }

    public boolean isFree() {
        return task.assignee() == null;
    }
}
