package org.qunflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.qunflow.engine.step.Submissions;
import org.qunflow.engine.work.Answers;
import org.qunflow.shared.CommunityId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims and completes human tasks. Who may do it is checked by the caller; that it happens once is checked here. */
@Service
public class TaskInbox {
    private static final int TRIES = 3;

    private final TaskService tasks;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Submissions submissions;
    private final BulkTasks bulk;
    private final DueDates dueDates;

    TaskInbox(
            @Lazy TaskService tasks,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Submissions submissions,
            BulkTasks bulk,
            DueDates dueDates) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.submissions = submissions;
        this.bulk = bulk;
        this.dueDates = dueDates;
    }

    /** What became of an act on a task; everything but DONE is a refusal for the second who comes (a friendly 409). */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else holds it. */
        record HeldBy(String assignee) implements Outcome {}

        /** It was completed or cancelled in the meantime. */
        record Gone() implements Outcome {}

        /** Its answer needs a proof, and there is none. */
        record Unproven() implements Outcome {}

        /** Its community is frozen; nothing moves there. */
        record Frozen() implements Outcome {}
    }

    /** An open task, for somebody who answers many at once. */
    public record OpenTask(String id, String elementId, String businessKey, Instant createdAt) {}

    /** An answer to one of them. */
    public record Answer(String taskId, Map<String, Object> answers) {}

    /** Open tasks of a community that were created before a moment, oldest first. */
    public List<OpenTask> open(CommunityId community, Instant createdBefore, int limit) {
        return bulk.open(community, createdBefore, limit);
    }

    /** Completes many tasks in chunks in the name of a user; those that are gone, or lack their proof, are counted as missed. */
    public BulkResult completeAll(CommunityId community, String user, List<Answer> answers) {
        return bulk.complete(community, user, answers);
    }

    private record Locked(String assignee, boolean frozen, String definition, String element) {
        boolean heldByAnother(String user) {
            return assignee != null && !assignee.equals(user);
        }

        boolean heldBy(String user) {
            return user.equals(assignee);
        }
    }

    public Outcome claim(String taskId, String user) {
        return withTask(taskId, user, task -> claimIfFree(taskId, user, task));
    }

    /** Gives a claimed task back. */
    public Outcome release(String taskId, String user) {
        return withTask(taskId, user, task -> {
            if (task.heldBy(user)) {
                tasks.setAssignee(taskId, null);
            }
            return new Outcome.Done();
        });
    }

    /** Gives a task to somebody, whoever holds it; null: to everybody of its role. */
    public Outcome assign(String taskId, String to) {
        return withTask(taskId, task -> {
            if (!Objects.equals(task.assignee(), to)) {
                tasks.setAssignee(taskId, to);
            }
            return new Outcome.Done();
        });
    }

    /** Gives what one person holds to another; what somebody else holds meanwhile stays there. */
    public Outcome pass(String taskId, String from, String to) {
        return withTask(taskId, from, task -> {
            tasks.setAssignee(taskId, to);
            return new Outcome.Done();
        });
    }

    /** Puts the due date of a task off, and with it what reminds and escalates; what somebody else holds stays as it is. */
    public Outcome postpone(String taskId, String user, Instant until) {
        return withTask(taskId, user, task -> {
            dueDates.move(taskId, until);
            return new Outcome.Done();
        });
    }

    /** Open tasks of a community that somebody holds, by id after one of them; tasks that stand still are left out. */
    public List<WatchedTask> heldBy(CommunityId community, String user, String after, int limit) {
        return bulk.heldBy(community, user, after, limit);
    }

    /** How many open tasks of a community each of these people holds; nobody is left out who holds none. */
    public Map<String, Long> held(CommunityId community, Collection<String> users) {
        return bulk.held(community, users);
    }

    /** Completes a task with answers already validated against its form; claims it first if nobody holds it. */
    public Outcome complete(String taskId, String user, Map<String, Object> answers) {
        return withTask(taskId, user, task -> {
            if (submissions.isRefused(
                    user, new AnswerGuard.Given(taskId, task.definition(), task.element(), answers))) {
                return new Outcome.Unproven();
            }
            claimIfFree(taskId, user, task);
            return submissions.during(taskId, user, answers, () -> {
                tasks.complete(taskId, Answers.lasting(answers));
                return new Outcome.Done();
            });
        });
    }

    private Outcome claimIfFree(String taskId, String user, Locked task) {
        if (!task.heldBy(user)) {
            tasks.setAssignee(taskId, user);
        }
        return new Outcome.Done();
    }

    private Outcome withTask(String taskId, String user, Function<Locked, Outcome> act) {
        return withTask(
                taskId, task -> task.heldByAnother(user) ? new Outcome.HeldBy(task.assignee()) : act.apply(task));
    }

    private Outcome withTask(String taskId, Function<Locked, Outcome> act) {
        for (int left = TRIES; ; left--) {
            try {
                return transaction.execute(status -> locked(taskId, act));
            } catch (OptimisticLockingException e) {
                if (left == 1 || TransactionSynchronizationManager.isActualTransactionActive()) {
                    return new Outcome.Gone();
                }
            }
        }
    }

    private Outcome locked(String taskId, Function<Locked, Outcome> act) {
        List<Locked> found = jdbc.query(
                """
                select assignee_, suspension_state_, proc_def_id_, task_def_key_ from camunda.act_ru_task
                where id_ = ? for update""",
                (r, n) -> new Locked(
                        r.getString(1),
                        r.getInt(2) == SuspensionState.SUSPENDED.getStateCode(),
                        r.getString(3),
                        r.getString(4)),
                taskId);
        if (found.isEmpty()) {
            return new Outcome.Gone();
        }
        Locked task = found.get(0);
        return task.frozen() ? new Outcome.Frozen() : act.apply(task);
    }
}
