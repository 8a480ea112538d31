package org.qunflow.engagement.gathering.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.GatheringState;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.RowMapper;

/** Reads gatherings from their table. */
final class GatheringMapper implements RowMapper<Gathering> {
    static final String SELECTED = "select g.*, v.name as group_name, v.type as group_type";
    static final String FROM = " from engagement_gathering g join group_v_venue v on v.group_id = g.group_id ";
    static final String SELECT = SELECTED + FROM;

    @Override
    public Gathering mapRow(ResultSet r, int n) throws SQLException {
        return new Gathering(
                new GatheringId(r.getObject("id", UUID.class)),
                new GroupId(r.getObject("group_id", UUID.class)),
                r.getString("group_name"),
                r.getString("group_type"),
                r.getObject("column_id", UUID.class),
                plan(r),
                GatheringState.valueOf(r.getString("state")),
                brief(r),
                outcome(r));
    }

    private static Gathering.Plan plan(ResultSet r) throws SQLException {
        return new Gathering.Plan(
                r.getString("title"),
                r.getString("host"),
                ContentForm.valueOf(r.getString("form")),
                Value.valueOf(r.getString("value")),
                r.getBoolean("guest"),
                instant(r, "starts_at"));
    }

    private static Gathering.Brief brief(ResultSet r) throws SQLException {
        return new Gathering.Brief(
                r.getString("theme"),
                r.getString("pain_point"),
                r.getString("brief"),
                r.getBoolean("on_tone"),
                r.getBoolean("ad"),
                r.getString("refused"),
                r.getString("announcement"),
                r.getObject("topic_id", UUID.class),
                r.getObject("material_id", UUID.class),
                r.getString("guest_name"));
    }

    private static Gathering.Outcome outcome(ResultSet r) throws SQLException {
        return new Gathering.Outcome(
                r.getObject("attended", Integer.class),
                r.getObject("spoke", Integer.class),
                r.getObject("outputs", Integer.class),
                r.getString("held_note"),
                r.getString("held_by"),
                instant(r, "held_at"),
                r.getObject("rating", Integer.class),
                r.getString("learned"),
                r.getString("reviewed_by"),
                instant(r, "reviewed_at"),
                r.getString("ended_note"));
    }

    private static Instant instant(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
