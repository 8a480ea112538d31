package org.qunflow.engagement.gathering.plan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of columns. */
@Repository
class ColumnRows {
    private static final String SELECT = """
            select c.*, v.name as group_name from engagement_column c left join group_v_venue v on v.group_id = c.group_id
            where c.community_id = ? and c.ended_at is null
            """;

    private final JdbcClient jdbc;

    ColumnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommunityId community, Column c, String by, Instant at) {
        jdbc.sql("""
                insert into engagement_column (id, community_id, title, theme, group_id, group_type, weekday, on_day, at,
                  host, form, value, guest, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        c.id(),
                        community.value(),
                        c.title(),
                        c.theme(),
                        c.group() == null ? null : c.group().value(),
                        c.groupType(),
                        c.weekday(),
                        c.day() == null ? null : Date.valueOf(c.day()),
                        Time.valueOf(c.at()),
                        c.host(),
                        c.form().name(),
                        c.value() == null ? null : c.value().name(),
                        c.guest(),
                        by,
                        Timestamp.from(at))
                .update();
    }

    /** All that run, in the order of their titles. */
    List<Column> running(CommunityId community) {
        return jdbc.sql(SELECT + "order by c.title, c.id")
                .param(community.value())
                .query(ColumnRows::column)
                .list();
    }

    Optional<Column> running(CommunityId community, UUID id) {
        return jdbc.sql(SELECT + "and c.id = ?")
                .params(community.value(), id)
                .query(ColumnRows::column)
                .optional();
    }

    boolean end(CommunityId community, UUID id, Instant at) {
        return jdbc.sql("update engagement_column set ended_at = ?"
                                + " where community_id = ? and id = ? and ended_at is null")
                        .params(Timestamp.from(at), community.value(), id)
                        .update()
                == 1;
    }

    private static Column column(ResultSet r, int n) throws SQLException {
        UUID group = r.getObject("group_id", UUID.class);
        String value = r.getString("value");
        Date day = r.getDate("on_day");
        return new Column(
                r.getObject("id", UUID.class),
                r.getString("title"),
                r.getString("theme"),
                group == null ? null : new GroupId(group),
                r.getString("group_name"),
                r.getString("group_type"),
                r.getObject("weekday", Integer.class),
                day == null ? null : day.toLocalDate(),
                r.getTime("at").toLocalTime(),
                r.getString("host"),
                ContentForm.valueOf(r.getString("form")),
                value == null ? null : Value.valueOf(value),
                r.getBoolean("guest"));
    }
}
