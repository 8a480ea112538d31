package org.qunflow.tasks.bulk;

import java.time.Duration;
import java.util.List;
import org.qunflow.desks.Newcomers;
import org.qunflow.member.Member;

/** Doubtful leads on the real engine, each with a task to review it: some late, some due today, some later. */
class Leads extends Newcomers {
    /** Only these wait, the first the longest; the first sits in a group. */
    void wait(List<String> names) {
        jdbc.update("update tasks_task set closed_at = now(), closed_by = 'test', outcome = 'CANCELLED'"
                + " where closed_at is null");
        names.forEach(this::arrives);
        spreadDueDates();
        jdbc.update(
                "update tasks_task set group_id = gen_random_uuid(), group_zh = '备选群 1', group_en = 'Waiting group 1'"
                        + " where closed_at is null and member_name = ?",
                names.get(0));
    }

    void arrives(String name) {
        Member member = come(home(), name, null, Duration.ofHours(4));
        order(member, "1288.00", member.arrivedAt().plusSeconds(600));
        begin(member);
    }
}
