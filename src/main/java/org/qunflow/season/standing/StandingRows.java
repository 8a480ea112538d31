package org.qunflow.season.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of standings: written when a cycle ends, read as it was, or made for the moment. */
@Repository
class StandingRows {
    private static final String COLUMNS = "member_id, seated, place, of_all, points, score, active_days, leave_days,"
            + " protection, zone, challenger_id, challenger_score, needed, verdict, rule, table_version";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Placing placing;

    StandingRows(JdbcClient jdbc, JdbcTemplate batches, Placing placing) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.placing = placing;
    }

    /** As it is at the end of the span, without being written down. */
    List<Line> at(Placing.Span span) {
        return placing.statement(Placing.SQL + " order by seated desc, place", span)
                .query(StandingRows::line)
                .list();
    }

    /** Writes the standing of the running cycle down; again changes nothing. */
    int record(Placing.Span span) {
        return placing.statement(
                        "insert into season_standing (season_id, cycle, community_id, " + COLUMNS
                                + ") select :season, :cycle, :community, s.* from (" + Placing.SQL
                                + ") s on conflict do nothing",
                        span)
                .param("cycle", span.season().cycle())
                .update();
    }

    /** A cycle that ended, in order: holders, then candidates. */
    List<Line> of(SeasonId season, int cycle) {
        return jdbc.sql("select " + COLUMNS + " from season_standing where season_id = ? and cycle = ?"
                        + " order by seated desc, place")
                .params(season.value(), cycle)
                .query(StandingRows::line)
                .list();
    }

    /** A cycle that ended, and where one member stood. */
    record Past(SeasonId season, String name, int cycle, Line line) {}

    List<Past> of(MemberId member, int limit) {
        return jdbc.sql("select s.season_id, n.name, s.cycle, " + COLUMNS.replace("seated", "s.seated")
                        + " from season_standing s join season_season n on n.id = s.season_id where s.member_id = ?"
                        + " order by n.started_at desc, s.cycle desc limit ?")
                .params(member.value(), limit)
                .query((r, n) -> new Past(
                        new SeasonId(r.getObject("season_id", UUID.class)),
                        r.getString("name"),
                        r.getInt("cycle"),
                        line(r, n)))
                .list();
    }

    void judged(Season season, List<Line> lines) {
        batches.batchUpdate("""
                update season_standing set challenger_id = ?, challenger_score = ?, needed = ?, verdict = ?, rule = ?,
                  table_version = ? where season_id = ? and cycle = ? and member_id = ?""", lines, 500, (s, line) -> {
            Line.Judged judged = line.judged();
            s.setObject(
                    1, judged.challenger() == null ? null : judged.challenger().value());
            s.setBigDecimal(2, judged.challengerScore());
            s.setBigDecimal(3, judged.needed());
            s.setString(4, judged.verdict().name());
            s.setString(5, judged.rule());
            s.setInt(6, judged.version());
            s.setObject(7, season.id().value());
            s.setInt(8, season.cycle());
            s.setObject(9, line.member().value());
        });
    }

    private static Line line(ResultSet r, int row) throws SQLException {
        String zone = r.getString("zone");
        return new Line(
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getBoolean("seated"),
                r.getInt("place"),
                r.getInt("of_all"),
                r.getBigDecimal("points"),
                r.getBigDecimal("score"),
                r.getInt("active_days"),
                r.getInt("leave_days"),
                Protection.valueOf(r.getString("protection")),
                zone == null ? null : Zone.valueOf(zone),
                judged(r).orElse(null));
    }

    private static Optional<Line.Judged> judged(ResultSet r) throws SQLException {
        String verdict = r.getString("verdict");
        UUID challenger = r.getObject("challenger_id", UUID.class);
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Line.Judged(
                        challenger == null ? null : new MemberId(challenger),
                        r.getBigDecimal("challenger_score"),
                        r.getBigDecimal("needed"),
                        Line.Verdict.valueOf(verdict),
                        r.getString("rule"),
                        r.getInt("table_version")));
    }
}
