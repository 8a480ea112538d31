package org.qunflow.intake.replay;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Replays and what they read: whom they have to answer for. */
@Repository
class ReplayRows {
    private final JdbcTemplate jdbc;

    ReplayRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who has not answered yet. */
    record Silent(MemberId member, String externalId, Instant since) {}

    List<Silent> unacknowledged(CommunityId community) {
        return silent(
                "select member_id, external_id, joined_at from group_v_unacknowledged where community_id = ?",
                community);
    }

    List<Silent> unanswered(CommunityId community) {
        return silent(
                "select member_id, external_id, sent_at from season_v_unanswered where community_id = ?", community);
    }

    private List<Silent> silent(String sql, CommunityId community) {
        return jdbc.query(
                sql,
                (r, n) -> new Silent(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getTimestamp(3).toInstant()),
                community.value());
    }

    Map<String, String> externalIds(CommunityId community, Collection<String> members) {
        Map<String, String> ids = new HashMap<>();
        jdbc.query(
                """
                select member_id::text, external_id from member_v_key
                where community_id = ? and member_id = any(?::uuid[])""",
                r -> {
                    ids.put(r.getString(1), r.getString(2));
                },
                community.value(),
                members.toArray(String[]::new));
        return ids;
    }

    /** True while a file is being imported into the community. */
    boolean importing(CommunityId community) {
        return jdbc.queryForObject(
                "select exists (select 1 from intake_import where community_id = ? and state = 'RUNNING')",
                Boolean.class,
                community.value());
    }

    /** The real time. */
    Instant now() {
        return jdbc.queryForObject("select now()", Timestamp.class).toInstant();
    }

    /** First arrival and last arrival or fact of a community, as days of its zone; empty if it has no members. */
    Optional<LocalDate[]> span(CommunityId community, String zone) {
        return jdbc.query(
                """
                select (min(arrived_at) at time zone ?)::date, greatest((max(arrived_at) at time zone ?)::date,
                  (select max(day) from member_v_day where community_id = ?))
                from member_v_arrival where community_id = ?""",
                r -> r.next() && r.getDate(1) != null
                        ? Optional.of(new LocalDate[] {
                            r.getDate(1).toLocalDate(), r.getDate(2).toLocalDate()
                        })
                        : Optional.empty(),
                zone,
                zone,
                community.value(),
                community.value());
    }

    /** The replay of a community that is to go on, newest first. */
    Optional<Replay> unfinished(CommunityId community) {
        return jdbc.query("""
                        select * from intake_replay where community_id = ? and state in ('RUNNING', 'FAILED')
                        order by started_at desc limit 1""", ReplayRows::replay, community.value()).stream().findFirst();
    }

    List<Replay> running() {
        return jdbc.query(
                "select * from intake_replay where state = 'RUNNING' order by started_at", ReplayRows::replay);
    }

    Optional<Replay> latest(CommunityId community) {
        return jdbc
                .query(
                        "select * from intake_replay where community_id = ? order by started_at desc limit 1",
                        ReplayRows::replay,
                        community.value())
                .stream()
                .findFirst();
    }

    void insert(Replay r) {
        jdbc.update(
                """
                insert into intake_replay (id, community_id, first_day, last_day, next_day, seed, operator, shifted, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING')""",
                r.id(),
                r.community().value(),
                Date.valueOf(r.firstDay()),
                Date.valueOf(r.lastDay()),
                Date.valueOf(r.nextDay()),
                r.seed(),
                r.operator(),
                r.shifted());
    }

    void advance(UUID replay, LocalDate next) {
        jdbc.update(
                "update intake_replay set next_day = ?, state = 'RUNNING', message = null where id = ?",
                Date.valueOf(next),
                replay);
    }

    void finish(UUID replay, Replay.State state, String message) {
        jdbc.update(
                "update intake_replay set state = ?, message = ?, finished_at = now() where id = ?",
                state.name(),
                message,
                replay);
    }

    private static Replay replay(ResultSet r, int n) throws SQLException {
        Timestamp finished = r.getTimestamp("finished_at");
        return new Replay(
                r.getObject("id", UUID.class),
                new CommunityId(r.getObject("community_id", UUID.class)),
                r.getDate("first_day").toLocalDate(),
                r.getDate("last_day").toLocalDate(),
                r.getDate("next_day").toLocalDate(),
                r.getLong("seed"),
                r.getString("operator"),
                r.getBoolean("shifted"),
                Replay.State.valueOf(r.getString("state")),
                r.getString("message"),
                finished == null ? null : finished.toInstant());
    }
}
