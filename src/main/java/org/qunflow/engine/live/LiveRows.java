package org.qunflow.engine.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.engine.LiveMap.Crowd;
import org.qunflow.engine.LiveMap.Mark;
import org.qunflow.engine.LiveMap.Passage;
import org.qunflow.engine.LiveMap.Person;
import org.qunflow.engine.LiveMap.Span;
import org.qunflow.engine.LiveMap.Where;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the picture of where tokens stand and what came by; counts from an index alone, lists by key. */
@Repository
public class LiveRows {
    private final JdbcTemplate jdbc;

    LiveRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** element null: all of them. */
    public List<Crowd> crowds(Where where, String element, Span span, Instant now) {
        List<Object> values = new ArrayList<>(List.of(moment(now), moment(now)));
        values.addAll(List.of(where.community().value(), where.process()));
        String sql = """
                select version, element_id, label, count(*), count(*) filter (where due_at < ?),
                  count(*) filter (where leaving), extract(epoch from sum(?::timestamptz - since)), min(since)
                from engine_standing where community_id = ? and process_key = ?""" + bound(" and element_id = ?", element, values);
        sql += within(span, values);
        return jdbc.query(sql + " group by version, element_id, label", LiveRows::crowd, values.toArray());
    }

    public List<Passage> passages(Where where, LocalDate from, LocalDate until) {
        List<Object> values = new ArrayList<>(List.of(where.community().value(), where.process()));
        String sql = """
                select version, element_id, label, sum(passed) from engine_passage
                where community_id = ? and process_key = ?""";
        sql += bound(" and day >= ?", from, values) + bound(" and day <= ?", until, values);
        return jdbc.query(
                sql + " group by version, element_id, label",
                (r, n) -> new Passage(r.getInt(1), r.getString(2), r.getString(3), r.getLong(4)),
                values.toArray());
    }

    public List<Person> people(Asked asked, Mark after, int limit) {
        Condition who = who(asked);
        List<Object> values = new ArrayList<>(List.of(who.values()));
        String sql =
                "select process_instance_id, business_key, version, label, since, due_at, leaving from engine_standing "
                        + who.sql();
        if (after != null) {
            sql += " and (since, process_instance_id) > (?, ?)";
            values.add(moment(after.since()));
            values.add(after.instance());
        }
        values.add(limit);
        return jdbc.query(sql + " order by since, process_instance_id limit ?", LiveRows::person, values.toArray());
    }

    /** A condition on who stands where, for a statement of one's own. */
    public record Condition(String sql, Object... values) {}

    public Condition who(Asked asked) {
        List<Object> values = new ArrayList<>(
                List.of(asked.where().community().value(), asked.where().process(), asked.element()));
        String sql = "where community_id = ? and process_key = ? and element_id = ?" + within(asked.span(), values);
        sql += bound(" and version = ?", asked.version() == 0 ? null : asked.version(), values);
        sql += bound(
                " and label = any(?)",
                asked.labels() == null ? null : asked.labels().toArray(String[]::new),
                values);
        return new Condition(sql, values.toArray());
    }

    private static String within(Span span, List<Object> values) {
        return bound(" and since >= ?", moment(span.from()), values)
                + bound(" and since < ?", moment(span.until()), values);
    }

    private static String bound(String condition, Object value, List<Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return condition;
    }

    private static Timestamp moment(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static Crowd crowd(ResultSet r, int n) throws SQLException {
        return new Crowd(
                r.getInt(1),
                r.getString(2),
                r.getString(3),
                r.getLong(4),
                r.getLong(5),
                r.getLong(6),
                r.getDouble(7),
                r.getTimestamp(8).toInstant());
    }

    private static Person person(ResultSet r, int n) throws SQLException {
        Timestamp due = r.getTimestamp(6);
        return new Person(
                r.getString(1),
                r.getString(2),
                r.getInt(3),
                r.getString(4),
                r.getTimestamp(5).toInstant(),
                due == null ? null : due.toInstant(),
                r.getBoolean(7));
    }
}
