package org.qunflow.layering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of assignments. */
@Repository
class AssignmentRows {
    private final JdbcTemplate jdbc;

    AssignmentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An assignment to be written; movedAt null: the journey is still to be told. */
    record Row(LayerAssignment assignment, Instant at, Instant movedAt) {}

    /** An assignment whose journey is still to be told. */
    record Open(MemberId member, String from, String to, String quadrant, int activeDays, java.math.BigDecimal paid) {

        Processes.Item item() {
            return new Processes.Item(member.toString(), Map.of("tier", to, "quadrant", quadrant));
        }
    }

    void insert(List<Row> rows) {
        jdbc.batchUpdate("""
                insert into layering_assignment (community_id, member_id, at, from_tier, to_tier, quadrant, active_days,
                  paid, decision, decision_version, decision_row, moved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, 500, (s, row) -> {
            LayerAssignment a = row.assignment();
            s.setObject(1, a.community().value());
            s.setObject(2, a.member().value());
            s.setTimestamp(3, Timestamp.from(row.at()));
            s.setString(4, a.fromTier());
            s.setString(5, a.toTier());
            s.setString(6, a.quadrant());
            s.setInt(7, a.card().activeDays());
            s.setBigDecimal(8, a.card().paid());
            s.setString(9, a.decision().table());
            s.setInt(10, a.decision().version());
            s.setString(11, a.decision().row());
            s.setTimestamp(12, row.movedAt() == null ? null : Timestamp.from(row.movedAt()));
        });
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

    List<Open> open(CommunityId community) {
        return jdbc.query(
                """
                select distinct on (member_id) member_id, from_tier, to_tier, quadrant, active_days, paid
                from layering_assignment where community_id = ? and moved_at is null order by member_id, id desc""",
                (r, n) -> new Open(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getInt(5),
                        r.getBigDecimal(6)),
                community.value());
    }

    void moved(CommunityId community, List<String> members, Instant at) {
        jdbc.update("""
                update layering_assignment set moved_at = ? where community_id = ? and moved_at is null
                  and member_id = any(?::uuid[])""", Timestamp.from(at), community.value(), members.toArray(String[]::new));
    }

    /** What nobody waited for is dropped: the member is on the way out, or will be layered again. */
    void drop(CommunityId community) {
        jdbc.update("delete from layering_assignment where community_id = ? and moved_at is null", community.value());
    }
}
