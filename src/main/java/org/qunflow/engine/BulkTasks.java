package org.qunflow.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.qunflow.engine.TaskInbox.Answer;
import org.qunflow.engine.TaskInbox.OpenTask;
import org.qunflow.engine.step.Submissions;
import org.qunflow.engine.work.Answers;
import org.qunflow.engine.work.Bulk;
import org.qunflow.engine.work.Chunks;
import org.qunflow.engine.work.Prefetch;
import org.qunflow.shared.CommunityId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists and completes many tasks at once, a chunk in one engine command. */
@Component
class BulkTasks {
    private final TaskService tasks;
    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final Chunks chunks;
    private final Prefetch prefetch;

    BulkTasks(@Lazy TaskService tasks, JdbcTemplate jdbc, Submissions submissions, Chunks chunks, Prefetch prefetch) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.chunks = chunks;
        this.prefetch = prefetch;
    }

    List<OpenTask> open(CommunityId community, Instant createdBefore, int limit) {
        return jdbc.query(
                """
                select t.id_, t.task_def_key_, i.business_key, t.create_time_ from camunda.act_ru_task t
                join engine_instance i on i.process_instance_id = t.proc_inst_id_
                where i.community_id = ? and t.create_time_ < ? order by t.create_time_, t.id_ limit ?""",
                (r, n) -> new OpenTask(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getTimestamp(4).toInstant()),
                community.value(),
                Timestamp.from(createdBefore),
                limit);
    }

    List<WatchedTask> heldBy(CommunityId community, String user, String after, int limit) {
        return jdbc.query(
                """
                select t.id_, i.business_key, (select l.group_id_ from camunda.act_ru_identitylink l
                  where l.task_id_ = t.id_ and l.type_ = 'candidate' limit 1)
                from camunda.act_ru_task t join engine_instance i on i.process_instance_id = t.proc_inst_id_
                where t.assignee_ = ? and i.community_id = ? and t.id_ > ? and t.suspension_state_ = 1
                order by t.id_ limit ?""",
                (r, n) -> new WatchedTask(community, r.getString(1), r.getString(2), r.getString(3), user),
                user,
                community.value(),
                after,
                limit);
    }

    Map<String, Long> held(CommunityId community, Collection<String> users) {
        Map<String, Long> held = new HashMap<>();
        users.forEach(user -> held.put(user, 0L));
        jdbc.query(
                """
                select t.assignee_, count(*) from camunda.act_ru_task t
                join engine_instance i on i.process_instance_id = t.proc_inst_id_
                where t.assignee_ = any(?) and i.community_id = ? group by 1""",
                r -> {
                    held.put(r.getString(1), r.getLong(2));
                },
                users.toArray(String[]::new),
                community.value());
        return held;
    }

    BulkResult complete(CommunityId community, String user, List<Answer> answers) {
        Map<String, Answer> byTask = answers.stream().collect(Collectors.toMap(Answer::taskId, Function.identity()));
        List<Processes.Item> items =
                answers.stream().map(a -> Processes.Item.of(a.taskId())).toList();
        return chunks.run(Bulk.complete(user, community), items, (command, chunk) -> {
            List<Locked> there = believed(lock(chunk, user), user, byTask);
            prefetch.loadWithTasks(
                    command, there.stream().map(Locked::processInstance).toList());
            there.forEach(task -> complete(user, byTask.get(task.id())));
            return there.size();
        });
    }

    private void complete(String user, Answer answer) {
        submissions.during(answer.taskId(), user, answer.answers(), () -> {
            tasks.setAssignee(answer.taskId(), user);
            tasks.complete(answer.taskId(), Answers.lasting(answer.answers()));
            return null;
        });
    }

    private record Locked(String id, String processInstance, String definition, String element) {}

    private List<Locked> believed(List<Locked> tasks, String user, Map<String, Answer> byTask) {
        Set<String> refused = submissions.refused(
                user,
                tasks.stream()
                        .map(t -> new AnswerGuard.Given(
                                t.id(),
                                t.definition(),
                                t.element(),
                                byTask.get(t.id()).answers()))
                        .toList());
        return tasks.stream().filter(t -> !refused.contains(t.id())).toList();
    }

    /** What somebody else holds is not taken from him. */
    private List<Locked> lock(List<Processes.Item> chunk, String user) {
        return jdbc.query(
                """
                select id_, proc_inst_id_, proc_def_id_, task_def_key_ from camunda.act_ru_task
                where id_ = any(?) and (assignee_ is null or assignee_ = ?) order by id_ for update""",
                (r, n) -> new Locked(r.getString(1), r.getString(2), r.getString(3), r.getString(4)),
                chunk.stream().map(Processes.Item::businessKey).toArray(String[]::new),
                user);
    }
}
