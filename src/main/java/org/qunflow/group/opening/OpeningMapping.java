package org.qunflow.group.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.group.GroupType;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** Reads openings from their table. */
final class OpeningMapping {
    static final String SELECT = """
            select o.*, t.name as template from group_opening o
            left join group_opening t on t.group_id = o.template_id
            """;

    private OpeningMapping() {}

    static Opening opening(ResultSet r, int row) throws SQLException {
        return new Opening(
                new CommunityId(r.getObject("community_id", UUID.class)),
                new GroupId(r.getObject("group_id", UUID.class)),
                GroupType.valueOf(r.getString("type")),
                r.getString("tier"),
                r.getString("name"),
                r.getBoolean("planned"),
                OpeningState.valueOf(r.getString("state")),
                r.getString("template"),
                file(r),
                r.getString("sop"),
                instant(r, "prepared_at"),
                instant(r, "opened_at"),
                r.getInt("version"));
    }

    private static OpeningFile file(ResultSet r) throws SQLException {
        return new OpeningFile(
                r.getString("interest"),
                r.getString("purpose"),
                Optional.ofNullable(r.getString("kind")).map(Kind::valueOf).orElse(null),
                r.getString("platform"),
                r.getString("join_principle"),
                r.getString("norms"),
                Optional.ofNullable(r.getString("owner")).orElse(""),
                Optional.ofNullable(r.getString("deputy")).orElse(""),
                r.getString("persona"),
                r.getString("theme"),
                List.of((String[]) r.getArray("scenes").getArray()));
    }

    private static Instant instant(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
