package org.qunflow.season.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of seasons, as far as it is about their cycles; each step expects the state before it. */
@Repository
class CycleRows {
    private static final String SEASON = """
            select id, community_id, name, phase, seats, taken, held, share, coalesce(cycle_days, 0) as cycle_days,
              coalesce(cycles, 0) as cycles, cycle, begins_at, cycle_began_at, cycle_ends_at, closed_at
            from season_season where community_id = :community""";

    private final JdbcClient jdbc;

    CycleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if another one is planned already. */
    boolean open(CommunityId community, SeasonId id, SeasonPlan plan, Instant begins, String by) {
        return jdbc.sql("""
                insert into season_season (id, community_id, name, phase, seats, share, cycle_days, cycles, started_at,
                  begins_at, opened_by)
                values (:id, :community, :name, 'ENROLLING', :seats, :share, :days, :cycles, :begins, :begins, :by)
                on conflict do nothing""")
                        .param("id", id.value())
                        .param("community", community.value())
                        .param("name", plan.name())
                        .param("seats", plan.seats() == null ? 0 : plan.seats())
                        .param("share", plan.share())
                        .param("days", plan.cycleDays())
                        .param("cycles", plan.cycles())
                        .param("begins", Timestamp.from(begins))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The share becomes a number of those who are layered today. */
    void resolve(CommunityId community, SeasonId id) {
        jdbc.sql("update season_season set seats = ceil(share * (select count(*) from " + MemberViews.LIVING
                        + " where community_id = :community)) where id = :id and share is not null")
                .param("community", community.value())
                .param("id", id.value())
                .update();
    }

    boolean begin(SeasonId id, Instant at, Instant ends) {
        return jdbc.sql("""
                update season_season set phase = 'RUNNING', cycle = 1, started_at = :at, cycle_began_at = :at,
                  cycle_ends_at = :ends where id = :id and phase = 'ENROLLING'""")
                        .param("at", Timestamp.from(at))
                        .param("ends", Timestamp.from(ends))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void nextCycle(SeasonId id, Instant ends) {
        jdbc.sql("""
                update season_season set cycle = cycle + 1, cycle_began_at = cycle_ends_at, cycle_ends_at = :ends
                where id = :id and phase = 'RUNNING'""")
                .param("ends", Timestamp.from(ends))
                .param("id", id.value())
                .update();
    }

    /** One that was planned and never began. */
    void drop(SeasonId id, String because, Instant at) {
        jdbc.sql("""
                update season_season set phase = 'CLOSED', closed_at = :at, closed_because = :because
                where id = :id and phase = 'ENROLLING'""")
                .param("at", Timestamp.from(at))
                .param("because", because)
                .param("id", id.value())
                .update();
    }

    int placed(CommunityId community) {
        return jdbc.sql("""
                select coalesce(sum(taken + held), 0) from season_season where community_id = ? and phase = 'RUNNING'""").param(community.value()).query(Integer.class).single();
    }

    Optional<Season> find(CommunityId community, SeasonId id) {
        return jdbc.sql(SEASON + " and id = :id")
                .param("community", community.value())
                .param("id", id.value())
                .query(CycleRows::season)
                .optional();
    }

    CommunityId communityOf(SeasonId id) {
        return new CommunityId(jdbc.sql("select community_id from season_season where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    Optional<Season> in(CommunityId community, Season.Phase phase) {
        return jdbc.sql(SEASON + " and phase = :phase")
                .param("community", community.value())
                .param("phase", phase.name())
                .query(CycleRows::season)
                .optional();
    }

    /** Seasons with cycles that are over, newest first. */
    List<Season> over(CommunityId community, int limit) {
        return jdbc.sql(SEASON + " and phase = 'CLOSED' and cycle > 0 order by closed_at desc, id desc limit :limit")
                .param("community", community.value())
                .param("limit", limit)
                .query(CycleRows::season)
                .list();
    }

    private static Season season(ResultSet r, int row) throws SQLException {
        return new Season(
                new SeasonId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                r.getString("name"),
                Season.Phase.valueOf(r.getString("phase")),
                r.getInt("seats"),
                r.getInt("taken"),
                r.getInt("held"),
                r.getBigDecimal("share"),
                r.getInt("cycle_days"),
                r.getInt("cycles"),
                r.getInt("cycle"),
                moment(r, "begins_at"),
                moment(r, "cycle_began_at"),
                moment(r, "cycle_ends_at"),
                moment(r, "closed_at"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
