package org.qunflow.engagement.checkin;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of check-ins: a second one on a day is no row, and each state follows from the one before it. */
@Repository
class CheckInRows {
    private final JdbcClient jdbc;

    CheckInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A check-in whose proof is judged; award and hold are null where there are no points. */
    record Row(
            CheckInId id,
            CommunityId community,
            CheckTaskId task,
            MemberId member,
            LocalDate day,
            Instant at,
            Long award,
            Long hold,
            String judgedBy) {}

    /** One that was just taken. */
    record Taken(CheckInId id, MemberId member, LocalDate day, Instant at) {}

    /** The acts of one member on one task follow each other from here on, until the transaction ends. */
    void lock(CheckTask task, MemberId member) {
        lock("pg_advisory_xact_lock_shared", task.id().toString());
        lock("pg_advisory_xact_lock", task.id() + "/" + member);
    }

    /** Nobody else acts on the task until the transaction ends. */
    void lockAll(CheckTask task) {
        lock("pg_advisory_xact_lock", task.id().toString());
    }

    private void lock(String how, String what) {
        jdbc.sql("select " + how + "(hashtextextended(?, 0))")
                .param(what)
                .query((r, n) -> 0)
                .list();
    }

    boolean insert(CheckTask task, CheckInId id, MemberId member, LocalDate day, Instant at, String how, String state) {
        return jdbc.sql("""
                        insert into engagement_check_in (id, community_id, task_id, member_id, day, at, made_up, source, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id.value(),
                                task.community().value(),
                                task.id().value(),
                                member.value(),
                                Date.valueOf(day),
                                Timestamp.from(at),
                                how.equals(CheckIns.MADE_UP),
                                how,
                                state)
                        .update()
                == 1;
    }

    /** Inserts many for whom the task is and who have not done it on their day. */
    List<Taken> insertAll(CheckTask task, String source, List<Taken> all) {
        return jdbc.sql("""
                insert into engagement_check_in (id, community_id, task_id, member_id, day, at, made_up, source, state)
                select w.id, t.community_id, t.id, w.member_id, w.day, w.at, false, :source, 'COUNTED'
                from unnest(:ids::uuid[], :members::uuid[], :days::date[], :moments::timestamptz[])
                    as w (id, member_id, day, at)
                  join engagement_check_task t on t.id = :task
                  join member_v_living l on l.member_id = w.member_id and %s
                on conflict do nothing returning id, member_id, day, at""".formatted(CheckTaskRows.FOR_MEMBER))
                .param("ids", all.stream().map(t -> t.id().value()).toArray(UUID[]::new))
                .param("members", all.stream().map(t -> t.member().value()).toArray(UUID[]::new))
                .param("days", all.stream().map(t -> t.day().toString()).toArray(String[]::new))
                .param("moments", all.stream().map(t -> t.at().toString()).toArray(String[]::new))
                .param("source", source)
                .param("task", task.id().value())
                .query((r, n) -> new Taken(
                        new CheckInId(r.getObject(1, UUID.class)),
                        new MemberId(r.getObject(2, UUID.class)),
                        r.getDate(3).toLocalDate(),
                        r.getTimestamp(4).toInstant()))
                .list();
    }

    void pointsHeld(CheckInId id, long award, long hold) {
        jdbc.sql("update engagement_check_in set award = ?, hold = ? where id = ?")
                .params(award, hold, id.value())
                .update();
    }

    /** How often the member has made a day up since a moment. */
    int madeUpSince(CheckTask task, MemberId member, Instant since) {
        return jdbc.sql("select count(*) from engagement_check_in"
                        + " where task_id = ? and member_id = ? and made_up and at >= ?")
                .params(task.id().value(), member.value(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    boolean isDone(CheckTask task, MemberId member, LocalDate day) {
        return jdbc.sql("select 1 from engagement_check_in where task_id = ? and member_id = ? and day = ?")
                .params(task.id().value(), member.value(), Date.valueOf(day))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Row> find(CheckInId id) {
        return jdbc.sql("select * from engagement_check_in where id = ?")
                .param(id.value())
                .query(CheckInRows::row)
                .optional();
    }

    /** Moves it from one of these states to another; empty if it is in none of them. */
    Optional<Row> move(CheckInId id, List<String> from, String to, String reason) {
        return jdbc.sql("""
                update engagement_check_in set state = :to, reason = :reason
                where id = :id and state in (:from) returning *""")
                .param("to", to)
                .param("reason", reason)
                .param("id", id.value())
                .param("from", from)
                .query(CheckInRows::row)
                .optional();
    }

    void judged(CheckInId id, String by) {
        jdbc.sql("update engagement_check_in set judged_by = ? where id = ? and state = 'PENDING'")
                .params(by, id.value())
                .update();
    }

    /** Those of a member that wait for a judgement or for another picture. */
    List<CheckInId> open(MemberId member) {
        return jdbc.sql("select id from engagement_check_in where member_id = ? and state in ('PENDING','REFUSED')")
                .param(member.value())
                .query((r, n) -> new CheckInId(r.getObject(1, UUID.class)))
                .list();
    }

    /** What a judgement depends on. */
    record Record(int accepted, boolean refusedLast, String who) {}

    Record of(Row row) {
        return jdbc.sql("""
                select (select count(*) from engagement_check_in c
                    where c.member_id = k.member_id and c.state = 'ACCEPTED') as accepted,
                  coalesce((select c.state in ('REFUSED','LAPSED') from engagement_check_in c where c.member_id = k.member_id
                    and c.judged_by is not null and c.id <> :id order by c.id desc limit 1), false) as refused,
                  k.source || '/' || k.external_id as who
                from member_v_key k where k.member_id = :member""")
                .param("id", row.id().value())
                .param("member", row.member().value())
                .query((r, n) -> new Record(r.getInt(1), r.getBoolean(2), r.getString(3)))
                .single();
    }

    private static Row row(ResultSet r, int n) throws SQLException {
        return new Row(
                new CheckInId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                new CheckTaskId(r.getObject("task_id", UUID.class)),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getDate("day").toLocalDate(),
                r.getTimestamp("at").toInstant(),
                r.getObject("award", Long.class),
                r.getObject("hold", Long.class),
                r.getString("judged_by"));
    }
}
