package org.qunflow.conversion.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** Reads rows of live rooms. */
final class LiveMapper {
    private LiveMapper() {}

    static LiveRoom room(ResultSet r, int row) throws SQLException {
        return new LiveRoom(
                LiveId.of(r.getString("id")),
                CommunityId.of(r.getString("community_id")),
                plan(r),
                LiveState.valueOf(r.getString("state")),
                outcome(r),
                r.getString("accepted_note"),
                r.getString("ended_note"),
                r.getString("planned_by"),
                at(r, "planned_at"));
    }

    private static NewLive plan(ResultSet r) throws SQLException {
        UUID[] groups = (UUID[]) r.getArray("groups").getArray();
        String[] path = (String[]) r.getArray("path").getArray();
        return new NewLive(
                r.getString("title"),
                r.getString("host"),
                r.getString("scene"),
                Arrays.stream(groups).map(GroupId::new).toList(),
                at(r, "starts_at"),
                Arrays.stream(path).map(PathStep::valueOf).toList());
    }

    private static LiveRoom.Outcome outcome(ResultSet r) throws SQLException {
        return new LiveRoom.Outcome(
                r.getInt("invited"),
                r.getInt("noted"),
                r.getInt("viewers"),
                r.getInt("orders"),
                r.getBigDecimal("revenue"),
                r.getInt("replays"),
                r.getString("learned"),
                r.getString("reviewed_by"),
                at(r, "reviewed_at"));
    }

    private static Instant at(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
