package org.qunflow.tasks.bulk;

import org.junit.jupiter.api.BeforeEach;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.member.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** One member, no batch yet, and ten seconds that pass at once. */
abstract class BulkTest extends DeskTest {
    @Autowired
    Batches batches;

    Member wang;

    @BeforeEach
    void noBatch() {
        jdbc.update("delete from tasks_batch");
        wang = member("王小明");
    }

    void tenSecondsPass() {
        jdbc.update("update tasks_batch set runs_at = runs_at - interval '11 seconds' where state = 'WAITING'");
    }

    /** What the engine does when a task goes from somebody, or from nobody, to somebody. */
    Outcome passed(String task, String from, String to) {
        String holder = jdbc.queryForObject("select assignee from tasks_task where id = ?", String.class, task);
        if (holder != null && !holder.equals(from)) {
            return new Outcome.HeldBy(holder);
        }
        told(assigned(task, wang.id(), to));
        return new Outcome.Done();
    }

    static String location(ResultActions answer) {
        return answer.andReturn().getResponse().getRedirectedUrl();
    }

    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
