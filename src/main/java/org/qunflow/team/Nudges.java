package org.qunflow.team;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.WatchedTask;
import org.qunflow.security.Role;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is done about tasks that wait too long: remind, show to the lead, give to somebody else. */
@Service
public class Nudges {
    private final NudgeRows rows;
    private final Staff staff;
    private final TaskInbox inbox;
    private final News news;

    Nudges(NudgeRows rows, Staff staff, TaskInbox inbox, News news) {
        this.rows = rows;
        this.staff = staff;
        this.inbox = inbox;
        this.news = news;
    }

    /** Whoever holds it is reminded; if nobody does, everybody who may take it. */
    @Transactional
    public void remind(WatchedTask task) {
        String to = task.assignee() == null ? task.role() : task.assignee();
        Instant at = note(task, Nudge.Kind.REMINDED, to);
        news.tell(task.community(), now -> new TaskReminded(task.community(), at, task.id(), task.businessKey(), to));
    }

    /** The lead sees it among what waits too long; whoever holds it may still do it. */
    @Transactional
    public void escalate(WatchedTask task) {
        String to = Role.LEAD.name();
        Instant at = note(task, Nudge.Kind.ESCALATED, to);
        news.tell(task.community(), now -> new TaskEscalated(task.community(), at, task.id(), task.businessKey(), to));
    }

    /** The one with the least to do gets it; if there is nobody, everybody of its role may take it. */
    @Transactional
    public void reassign(WatchedTask task, Role role) {
        Optional<String> next = staff.leastBusy(task.community(), role, task.assignee());
        inbox.assign(task.id(), next.orElse(null));
        Instant at = note(task, Nudge.Kind.REASSIGNED, next.orElse(""));
        String from = task.assignee() == null ? "" : task.assignee();
        news.tell(
                task.community(),
                now -> new TaskReassigned(task.community(), at, task.id(), task.businessKey(), from, next.orElse("")));
    }

    /** What was done about these tasks, the oldest first. */
    public List<Nudge> of(CommunityId community, Collection<String> tasks) {
        return tasks.isEmpty() ? List.of() : rows.of(community, tasks);
    }

    private Instant note(WatchedTask task, Nudge.Kind kind, String to) {
        Instant at = news.now(task.community());
        rows.add(task.community(), new Nudge(task.id(), kind, at, to));
        return at;
    }
}
