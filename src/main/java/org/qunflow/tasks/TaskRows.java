package org.qunflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.TaskAssigned;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The projection's table: written a batch in one statement, read one by one; lists are read by the inbox. */
@Repository
class TaskRows {
    private static final String SEAT = """
            left join lateral (
              select group_id, group_zh, group_en from group_v_seat s where s.member_id = t.member_id
              order by s.joined_at desc, s.membership desc limit 1) as g on true""";
    private static final String OPEN = """
            insert into tasks_task (id, community_id, member_id, process_key, process_instance_id, definition_id,
              element_id, name_zh, name_en, form, role, created_at, due_at, business_key, member_name, group_id,
              group_zh, group_en, subject_zh, subject_en)
            select t.*, n.display_name, coalesce(o.group_id, g.group_id), coalesce(o.group_zh, g.group_zh),
              coalesce(o.group_en, g.group_en), s.name_zh, s.name_en
            from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[]) as k (id, community_id, key_id,
              process_key, process_instance_id, definition_id, element_id, name_zh, name_en, form, role, created_at,
              due_at, business_key)
            left join engine_v_subject s on s.business_key = k.business_key
            cross join lateral (select k.id, k.community_id,
              case when s.business_key is null then k.key_id else s.member_id end as member_id, k.process_key,
              k.process_instance_id, k.definition_id, k.element_id, k.name_zh, k.name_en, k.form, k.role, k.created_at,
              k.due_at, k.business_key) as t
            left join member_v_name n on n.member_id = t.member_id and n.community_id = t.community_id
            left join group_v_name o on o.group_id = s.group_id
            """ + SEAT + " on conflict (id) do nothing";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final TaskMapping mapping;

    TaskRows(JdbcTemplate jdbc, ObjectMapper json, TaskMapping mapping) {
        this.jdbc = jdbc;
        this.json = json;
        this.mapping = mapping;
    }

    void open(Collection<TaskOpened> opened) {
        if (opened.isEmpty()) {
            return;
        }
        jdbc.update(
                OPEN,
                texts(opened, TaskOpened::taskId),
                uuids(opened, e -> e.community().value()),
                uuids(opened, e -> memberOf(e.businessKey()).orElse(null)),
                texts(opened, TaskOpened::processKey),
                texts(opened, TaskOpened::processInstanceId),
                texts(opened, TaskOpened::definitionId),
                texts(opened, TaskOpened::elementId),
                texts(opened, TaskOpened::nameZh),
                texts(opened, TaskOpened::nameEn),
                texts(opened, TaskOpened::form),
                texts(opened, TaskOpened::role),
                moments(opened, TaskOpened::at),
                moments(opened, TaskOpened::dueAt),
                texts(opened, TaskOpened::businessKey));
    }

    void assign(Collection<TaskAssigned> assigned) {
        change(
                "set assignee = n.assignee from unnest(?::text[], ?::uuid[], ?::text[]) as n (id, community_id, assignee)",
                assigned,
                texts(assigned, TaskAssigned::taskId),
                uuids(assigned, e -> e.community().value()),
                texts(assigned, TaskAssigned::assignee));
    }

    /** Tasks that another version of their process has taken over. */
    void move(Collection<InstanceMigrated> events) {
        List<Moved> moved = events.stream()
                .flatMap(e -> e.tasks().stream().map(task -> new Moved(e, task)))
                .toList();
        change(
                """
                set definition_id = n.definition, element_id = n.element, name_zh = n.zh, name_en = n.en, form = n.form, role = n.role
                from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                  as n (id, community_id, definition, element, zh, en, form, role)""",
                moved,
                texts(moved, m -> m.task().id()),
                uuids(moved, m -> m.event().community().value()),
                texts(moved, m -> m.event().definitionId()),
                texts(moved, m -> m.task().elementId()),
                texts(moved, m -> m.task().nameZh()),
                texts(moved, m -> m.task().nameEn()),
                texts(moved, m -> m.task().form()),
                texts(moved, m -> m.task().role()));
    }

    private record Moved(InstanceMigrated event, InstanceMigrated.Task task) {}

    void waits(Collection<TaskWaits> waiting) {
        change(
                "set waits_since = n.at from unnest(?::text[], ?::uuid[], ?::timestamptz[]) as n (id, community_id, at)",
                waiting,
                texts(waiting, TaskWaits::taskId),
                uuids(waiting, e -> e.community().value()),
                moments(waiting, e -> e.waits() ? e.at() : null));
    }

    void postpone(Collection<TaskPostponed> postponed) {
        change(
                "set due_at = n.until, first_due_at = coalesce(t.first_due_at, t.due_at)"
                        + " from unnest(?::text[], ?::uuid[], ?::timestamptz[]) as n (id, community_id, until)",
                postponed,
                texts(postponed, TaskPostponed::taskId),
                uuids(postponed, e -> e.community().value()),
                moments(postponed, TaskPostponed::until));
    }

    /** Tasks that are closed, some of them given to somebody right before. */
    void close(Collection<TaskClosed> closed, Map<String, TaskAssigned> given) {
        change(
                """
                set closed_at = n.at, closed_by = n.by, outcome = n.outcome, answers = n.answers::jsonb,
                  assignee = case when n.given then n.assignee else t.assignee end
                from unnest(?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[])
                  as n (id, community_id, at, by, outcome, answers, given, assignee)""",
                closed,
                texts(closed, TaskClosed::taskId),
                uuids(closed, e -> e.community().value()),
                moments(closed, TaskClosed::at),
                texts(closed, TaskClosed::by),
                texts(closed, e -> e.cancelled() ? "CANCELLED" : "COMPLETED"),
                texts(closed, this::text),
                closed.stream().map(e -> given.containsKey(e.taskId())).toArray(Boolean[]::new),
                texts(
                        closed,
                        e -> given.containsKey(e.taskId())
                                ? given.get(e.taskId()).assignee()
                                : null));
    }

    /** Members changed seats: their open tasks say the group they joined last, those about something else keep theirs. */
    void regroup(Collection<MemberId> members) {
        if (!members.isEmpty()) {
            jdbc.update(
                    "update tasks_task k set group_id = g.group_id, group_zh = g.group_zh, group_en = g.group_en"
                            + " from unnest(?::uuid[]) as t (member_id) " + SEAT
                            + " where k.member_id = t.member_id and k.closed_at is null and k.subject_zh is null"
                            + " and k.group_id is distinct from g.group_id",
                    (Object) uuids(members, MemberId::value));
        }
    }

    private void change(String what, Collection<?> news, Object... columns) {
        if (!news.isEmpty()) {
            jdbc.update(
                    "update tasks_task t " + what
                            + " where t.id = n.id and t.community_id = n.community_id and t.closed_at is null",
                    columns);
        }
    }

    void clear(CommunityId community) {
        jdbc.execute("lock table tasks_task in share row exclusive mode");
        jdbc.update("delete from tasks_task where community_id = ?", community.value());
    }

    Optional<Task> find(CommunityId community, String id) {
        return find(community, id, "");
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Task> lock(CommunityId community, String id) {
        return find(community, id, " for update");
    }

    private Optional<Task> find(CommunityId community, String id, String how) {
        String one = "select " + TaskMapping.COLUMNS + " from tasks_task where community_id = ? and id = ?" + how;
        return jdbc.query(one, mapping, community.value(), id).stream().findFirst();
    }

    /** Tasks that were closed for a member, newest first. */
    List<Task> closedFor(CommunityId community, MemberId member, int limit) {
        return jdbc.query("select " + TaskMapping.COLUMNS + """
                 from tasks_task where community_id = ? and member_id = ? and outcome = 'COMPLETED'
                order by created_at desc limit ?""", mapping, community.value(), member.value(), limit);
    }

    private static Optional<UUID> memberOf(String businessKey) {
        try {
            return Optional.of(UUID.fromString(businessKey));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> String[] texts(Collection<T> news, Function<T, String> text) {
        return news.stream().map(text).toArray(String[]::new);
    }

    private static <T> UUID[] uuids(Collection<T> news, Function<T, UUID> id) {
        return news.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> Timestamp[] moments(Collection<T> news, Function<T, Instant> moment) {
        return news.stream()
                .map(moment)
                .map(at -> at == null ? null : Timestamp.from(at))
                .toArray(Timestamp[]::new);
    }

    private String text(TaskClosed e) {
        try {
            return json.writeValueAsString(e.answers());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Cannot write the answers of task " + e.taskId(), broken);
        }
    }
}
