package org.qunflow.engagement.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/** Reads rows of offline events. */
final class OfflineMapper {
    static final String SELECT = """
            select o.*, v.name as group_name, m.display_name as organiser_name from engagement_offline o
              join group_v_venue v on v.group_id = o.group_id
              left join member_v_name m on m.member_id = o.organiser
            """;

    private OfflineMapper() {}

    static Offline event(ResultSet r, int row) throws SQLException {
        return new Offline(
                OfflineId.of(r.getString("id")),
                CommunityId.of(r.getString("community_id")),
                plan(r),
                r.getString("group_name"),
                r.getString("organiser_name"),
                OfflineState.valueOf(r.getString("state")),
                r.getInt("taken"),
                new Offline.Readiness(
                        r.getInt("members"),
                        r.getInt("active"),
                        r.getInt("past"),
                        r.getObject("ready", Boolean.class),
                        r.getString("why")),
                outcome(r),
                r.getString("decided_note"),
                r.getString("decided_by"),
                r.getString("proposed_by"),
                at(r, "proposed_at"));
    }

    private static NewOffline plan(ResultSet r) throws SQLException {
        UUID organiser = r.getObject("organiser", UUID.class);
        return new NewOffline(
                GroupId.of(r.getString("group_id")),
                r.getString("title"),
                r.getString("region"),
                at(r, "starts_at"),
                r.getBigDecimal("cost"),
                r.getInt("lowest"),
                r.getInt("highest"),
                r.getBigDecimal("pledge"),
                at(r, "deadline"),
                organiser == null ? null : new MemberId(organiser));
    }

    private static Offline.Outcome outcome(ResultSet r) throws SQLException {
        return new Offline.Outcome(
                r.getString("venue"),
                r.getBigDecimal("spent"),
                r.getString("held_note"),
                r.getString("held_by"),
                at(r, "held_at"),
                r.getObject("rating", Integer.class),
                r.getString("learned"),
                r.getString("reviewed_by"),
                at(r, "reviewed_at"),
                r.getBoolean("rewarded"),
                r.getString("ended_note"));
    }

    private static Instant at(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
