package org.qunflow.moderation.cases;

import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskClosed;
import org.qunflow.member.Exit;
import org.qunflow.member.MemberExited;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears who answered the tasks of a case, as the steps that follow run in nobody's name, and who is out. */
@Component
class CaseVoters {
    static final String DECIDE = "userTask_decide";
    static final String SECOND = "userTask_secondEyes";
    private static final String EXITED = "moderation.memberExited";

    private final Votes votes;
    private final CaseRows rows;
    private final VerdictRows verdicts;
    private final Processes processes;
    private final News news;

    CaseVoters(Votes votes, CaseRows rows, VerdictRows verdicts, Processes processes, News news) {
        this.votes = votes;
        this.rows = rows;
        this.verdicts = verdicts;
        this.processes = processes;
        this.news = news;
    }

    @EventListener
    void on(TaskClosed task) {
        if (!task.processKey().equals(Cases.PROCESS) || task.cancelled()) {
            return;
        }
        CaseId id = CaseId.of(task.businessKey());
        switch (task.elementId()) {
            case DECIDE -> votes.cast(task.community(), id, Votes.Stage.DECISION, task.by());
            case SECOND -> second(task, id);
            default -> verdicts.doneBy(id, task.elementId(), task.by());
        }
    }

    private void second(TaskClosed task, CaseId id) {
        if (!votes.cast(task.community(), id, Votes.Stage.SECOND, task.by())) {
            CaseFile file = rows.find(task.community(), id).orElseThrow();
            news.tell(
                    task.community(),
                    at -> new CaseRefused(task.community(), at, file.member(), id, CaseRefusal.SAME_PERSON));
        }
    }

    /** What nobody has decided about is withdrawn; who falls asleep may wake up. */
    @EventListener
    void on(MemberExited exited) {
        if (!exited.exit().equals(Exit.DORMANT.name())) {
            rows.openOf(exited.community(), exited.member())
                    .forEach(id -> processes.correlate(EXITED, id.toString(), Map.of()));
        }
    }
}
