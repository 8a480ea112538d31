package org.qunflow.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.qunflow.shared.CommunityId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of shifts, of the hours that they watch, and of what they told each other. */
@Repository
class ShiftRows {
    private final JdbcClient jdbc;

    ShiftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws DuplicateKeyException if somebody is on watch in one of its hours. */
    void add(CommunityId community, Shift shift, String by) throws DuplicateKeyException {
        jdbc.sql(
                        "insert into team_shift (id, community_id, who, starts_at, ends_at, said_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        shift.id(),
                        community.value(),
                        shift.who(),
                        Timestamp.from(shift.startsAt()),
                        Timestamp.from(shift.endsAt()),
                        by)
                .update();
        Timestamp[] hours = LongStream.range(
                        0, Duration.between(shift.startsAt(), shift.endsAt()).toHours())
                .mapToObj(n -> Timestamp.from(shift.startsAt().plus(Duration.ofHours(n))))
                .toArray(Timestamp[]::new);
        jdbc.sql(
                        "insert into team_watch (community_id, hour, shift_id) select ?, h, ? from unnest(?::timestamptz[]) as h")
                .params(community.value(), shift.id(), hours)
                .update();
    }

    /** Those that watch some hour between the moments, the earliest first. */
    List<Shift> between(CommunityId community, Instant from, Instant until) {
        return jdbc.sql("""
                select * from team_shift where community_id = ? and starts_at < ? and starts_at > ? and ends_at > ?
                order by starts_at""")
                .params(
                        community.value(),
                        Timestamp.from(until),
                        Timestamp.from(from.minus(Duration.ofHours(24))),
                        Timestamp.from(from))
                .query(ShiftRows::shift)
                .list();
    }

    Optional<Shift> find(CommunityId community, UUID id) {
        return jdbc.sql("select * from team_shift where community_id = ? and id = ?")
                .params(community.value(), id)
                .query(ShiftRows::shift)
                .optional();
    }

    Optional<CommunityId> communityOf(UUID shift) {
        return jdbc.sql("select community_id from team_shift where id = ?")
                .param(shift)
                .query((r, n) -> new CommunityId(r.getObject(1, UUID.class)))
                .optional();
    }

    /** True if it had not ended and is gone now. */
    boolean drop(CommunityId community, UUID id) {
        return jdbc.sql("delete from team_shift where community_id = ? and id = ? and state = 'PLANNED'")
                        .params(community.value(), id)
                        .update()
                == 1;
    }

    /** Shifts that have ended and whose handover has not begun. */
    List<Shift> ended(CommunityId community, Instant now, Instant notBefore) {
        return jdbc.sql("""
                select * from team_shift where community_id = ? and state = 'PLANNED' and ends_at <= ? and ends_at > ?
                order by ends_at""")
                .params(community.value(), Timestamp.from(now), Timestamp.from(notBefore))
                .query(ShiftRows::shift)
                .list();
    }

    /** Whoever is on watch next. */
    Optional<Shift> after(CommunityId community, Shift shift) {
        return jdbc.sql("""
                select * from team_shift where community_id = ? and starts_at >= ? and id <> ? order by starts_at limit 1""")
                .params(community.value(), Timestamp.from(shift.endsAt()), shift.id())
                .query(ShiftRows::shift)
                .optional();
    }

    boolean move(CommunityId community, UUID id, ShiftState from, ShiftState to) {
        return jdbc.sql("update team_shift set state = ? where community_id = ? and id = ? and state = ?")
                        .params(to.name(), community.value(), id, from.name())
                        .update()
                == 1;
    }

    void handOver(CommunityId community, Handover told, UUID next) {
        jdbc.sql("""
                insert into team_handover (shift_id, community_id, open_matters, hot_topics, by_whom, at, next_shift)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        told.shift(),
                        community.value(),
                        told.openMatters(),
                        told.hotTopics(),
                        told.by(),
                        Timestamp.from(told.at()),
                        next)
                .update();
    }

    void takeOver(CommunityId community, UUID shift, String by, Instant at) {
        jdbc.sql(
                        "update team_handover set taken_by = ?, taken_at = ? where community_id = ? and shift_id = ? and taken_at is null")
                .params(by, Timestamp.from(at), community.value(), shift)
                .update();
    }

    void task(CommunityId community, UUID shift, String task) {
        jdbc.sql("update team_handover set task_id = ? where community_id = ? and shift_id = ?")
                .params(task, community.value(), shift)
                .update();
    }

    Optional<Handover> ofTask(CommunityId community, String task) {
        return jdbc.sql("select * from team_handover where community_id = ? and task_id = ?")
                .params(community.value(), task)
                .query(ShiftRows::handover)
                .optional();
    }

    /** What was handed over last. */
    List<Handover> latest(CommunityId community, int limit) {
        return jdbc.sql("""
                select h.* from team_handover h join team_shift s on s.id = h.shift_id
                where s.community_id = ? order by s.starts_at desc limit ?""")
                .params(community.value(), limit)
                .query(ShiftRows::handover)
                .list();
    }

    private static Shift shift(ResultSet r, int n) throws SQLException {
        return new Shift(
                r.getObject("id", UUID.class),
                r.getString("who"),
                r.getTimestamp("starts_at").toInstant(),
                r.getTimestamp("ends_at").toInstant(),
                ShiftState.valueOf(r.getString("state")));
    }

    private static Handover handover(ResultSet r, int n) throws SQLException {
        Timestamp taken = r.getTimestamp("taken_at");
        return new Handover(
                r.getObject("shift_id", UUID.class),
                r.getString("open_matters"),
                r.getString("hot_topics"),
                r.getString("by_whom"),
                r.getTimestamp("at").toInstant(),
                r.getString("taken_by"),
                taken == null ? null : taken.toInstant());
    }
}
