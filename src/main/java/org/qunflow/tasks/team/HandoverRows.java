package org.qunflow.tasks.team;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The tables of handovers. */
@Repository
class HandoverRows {
    private static final RowMapper<Handover> HANDOVER = (r, n) -> new Handover(
            r.getObject("id", UUID.class),
            new CommunityId(r.getObject("community_id", UUID.class)),
            r.getString("from_whom"),
            r.getString("to_whom"),
            r.getString("note"),
            r.getString("by"),
            r.getTimestamp("at").toInstant());

    private final JdbcTemplate jdbc;

    HandoverRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who holds open tasks, and how many. */
    Map<String, Long> holders(CommunityId community) {
        Map<String, Long> holders = new LinkedHashMap<>();
        jdbc.query(
                "select assignee, count(*) from tasks_task where community_id = ? and closed_at is null"
                        + " and assignee is not null group by 1 order by 1",
                r -> {
                    holders.put(r.getString(1), r.getLong(2));
                },
                community.value());
        return holders;
    }

    /** Writes a handover with its tasks; returns how many there are. */
    int begin(Handover h, List<String> chosen) {
        jdbc.update(
                "insert into tasks_handover (id, community_id, from_whom, to_whom, note, by, at) values (?, ?, ?, ?, ?, ?, ?)",
                h.id(),
                h.community().value(),
                h.from(),
                h.to(),
                h.note(),
                h.by(),
                Timestamp.from(h.at()));
        return jdbc.update(
                """
                insert into tasks_handover_item (handover_id, task_id) select ?, id from tasks_task
                where community_id = ? and closed_at is null and assignee is not distinct from nullif(?, '')
                  and (cardinality(?::text[]) = 0 or id = any(?))""",
                h.id(),
                h.community().value(),
                h.from(),
                chosen.toArray(String[]::new),
                chosen.toArray(String[]::new));
    }

    /** True if among its tasks are some that only a lead may do. */
    boolean needsLead(UUID handover) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from tasks_handover_item i join tasks_task t on t.id = i.task_id"
                        + " where i.handover_id = ? and t.role = 'LEAD')",
                Boolean.class,
                handover));
    }

    Optional<Handover> find(CommunityId community, UUID id) {
        return jdbc
                .query(
                        "select * from tasks_handover where community_id = ? and id = ?",
                        HANDOVER,
                        community.value(),
                        id)
                .stream()
                .findFirst();
    }

    List<Handover> newest(CommunityId community, int limit) {
        return jdbc.query(
                "select * from tasks_handover where community_id = ? order by at desc limit ?",
                HANDOVER,
                community.value(),
                limit);
    }

    /** Handovers that somebody left in the middle. */
    List<Handover> unfinished(CommunityId community) {
        return jdbc.query("""
                select * from tasks_handover h where community_id = ? and exists (
                  select 1 from tasks_handover_item i where i.handover_id = h.id and i.result is null)""", HANDOVER, community.value());
    }

    /** The next task that nobody else is at, held until the transaction ends. */
    Optional<String> next(Handover h) {
        return jdbc
                .queryForList(
                        "select task_id from tasks_handover_item where handover_id = ? and result is null"
                                + " order by task_id limit 1 for update skip locked",
                        String.class,
                        h.id())
                .stream()
                .findFirst();
    }

    void settle(Handover h, String task, Handover.Result result) {
        jdbc.update(
                "update tasks_handover_item set result = ? where handover_id = ? and task_id = ?",
                result.name(),
                h.id(),
                task);
    }

    /** How many came to which end; what is ahead is missing. */
    Map<Handover.Result, Long> results(Handover h) {
        Map<Handover.Result, Long> results = new EnumMap<>(Handover.Result.class);
        jdbc.query(
                "select result, count(*) from tasks_handover_item where handover_id = ? and result is not null group by 1",
                r -> {
                    results.put(Handover.Result.valueOf(r.getString(1)), r.getLong(2));
                },
                h.id());
        return results;
    }

    long ahead(Handover h) {
        return jdbc.queryForObject(
                "select count(*) from tasks_handover_item where handover_id = ? and result is null",
                Long.class,
                h.id());
    }

    /** One task with what became of it; null as long as nothing did. */
    record Item(String id, String nameZh, String nameEn, String assignee, String result) {
        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    /** What did not go over comes first. */
    List<Item> items(Handover h, int limit) {
        return jdbc.query(
                """
                select t.id, t.name_zh, t.name_en, t.assignee, i.result
                from tasks_handover_item i join tasks_task t on t.id = i.task_id
                where i.handover_id = ? order by i.result = 'DONE' nulls first, t.id limit ?""",
                (r, n) -> new Item(r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5)),
                h.id(),
                limit);
    }
}
