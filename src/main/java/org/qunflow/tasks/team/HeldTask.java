package org.qunflow.tasks.team;

import java.time.Instant;
import org.qunflow.member.Member;

/** An open task as the board shows it; nulls where it has no due date, holder or member. */
record HeldTask(String id, String nameZh, String nameEn, Instant dueAt, String assignee, Member member) {

    public String name(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }

    public boolean isLate(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
