package org.qunflow.layering;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of assignments. */
@Repository
class AssignmentRows {
    private static final String OPEN = """
            select member_id, from_tier, to_tier, quadrant, band, active_days, paid, decision, decision_version, decision_row
            from layering_assignment where community_id = ? and moved_at is null""";

    private final JdbcTemplate jdbc;

    AssignmentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An assignment to be written; movedAt null: the journey is still to be told. */
    record Row(LayerAssignment assignment, Instant at, Instant movedAt) {}

    /** An assignment as it is told: to the journey, and to the house. */
    record Open(
            MemberId member,
            String from,
            String to,
            String quadrant,
            int activeDays,
            BigDecimal paid,
            Decision decision) {

        static Open of(LayerAssignment a) {
            return new Open(
                    a.member(),
                    a.fromTier(),
                    a.toTier(),
                    a.quadrant(),
                    a.card().activeDays(),
                    a.card().paid(),
                    a.decision());
        }

        Processes.Item item() {
            return new Processes.Item(member.toString(), Map.of("tier", to, "quadrant", quadrant));
        }
    }

    /** Writes assignments; each replaces one of the same member that nobody heard. */
    void insert(List<Row> rows) {
        dropOpen(rows);
        assignments(rows);
        hold(rows.stream().map(Row::assignment).toList());
    }

    /** Notes what members hold from now on: their thresholds are lost only below the margin. */
    void hold(List<LayerAssignment> held) {
        jdbc.batchUpdate("""
                insert into layering_scorecard (member_id, community_id, band, quadrant) values (?, ?, ?, ?)
                on conflict (member_id) do update set band = excluded.band, quadrant = excluded.quadrant""", held, 500, (s, a) -> {
            s.setObject(1, a.member().value());
            s.setObject(2, a.community().value());
            s.setInt(3, a.band());
            s.setString(4, a.quadrant());
        });
    }

    private void dropOpen(List<Row> rows) {
        jdbc.update("delete from layering_assignment where moved_at is null and member_id = any(?)", (Object)
                rows.stream().map(r -> r.assignment().member().value()).toArray(UUID[]::new));
    }

    private void assignments(List<Row> rows) {
        jdbc.batchUpdate("""
                insert into layering_assignment (community_id, member_id, at, from_tier, to_tier, quadrant, band,
                  active_days, paid, decision, decision_version, decision_row, moved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, 500, AssignmentRows::set);
    }

    private static void set(PreparedStatement s, Row row) throws SQLException {
        LayerAssignment a = row.assignment();
        s.setObject(1, a.community().value());
        s.setObject(2, a.member().value());
        s.setTimestamp(3, Timestamp.from(row.at()));
        s.setString(4, a.fromTier());
        s.setString(5, a.toTier());
        s.setString(6, a.quadrant());
        s.setInt(7, a.band());
        s.setInt(8, a.card().activeDays());
        s.setBigDecimal(9, a.card().paid());
        s.setString(10, a.decision().table());
        s.setInt(11, a.decision().version());
        s.setString(12, a.decision().row());
        s.setTimestamp(13, row.movedAt() == null ? null : Timestamp.from(row.movedAt()));
    }

    /** Assignments whose journeys are still to be told. */
    List<Open> open(CommunityId community) {
        return jdbc.query(OPEN, AssignmentRows::open, community.value());
    }

    List<Open> openOf(CommunityId community, List<MemberId> members) {
        return jdbc.query(OPEN + " and member_id = any(?)", AssignmentRows::open, community.value(), uuids(members));
    }

    private static Open open(ResultSet r, int n) throws SQLException {
        String to = r.getString("to_tier");
        String quadrant = r.getString("quadrant");
        return new Open(
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getString("from_tier"),
                to,
                quadrant,
                r.getInt("active_days"),
                r.getBigDecimal("paid"),
                new Decision(
                        r.getString("decision"),
                        r.getInt("decision_version"),
                        r.getString("decision_row"),
                        Map.of("quadrant", quadrant, "band", r.getInt("band")),
                        Map.of("tier", to)));
    }

    void moved(CommunityId community, List<MemberId> members, Instant at) {
        jdbc.update(
                "update layering_assignment set moved_at = ?"
                        + " where community_id = ? and moved_at is null and member_id = any(?)",
                Timestamp.from(at),
                community.value(),
                uuids(members));
    }

    private static UUID[] uuids(List<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(UUID[]::new);
    }

    /** What an earlier run planned and nobody heard: the member is on the way out, or is judged anew. */
    void drop(CommunityId community) {
        jdbc.update("delete from layering_assignment where community_id = ? and moved_at is null", community.value());
    }
}
