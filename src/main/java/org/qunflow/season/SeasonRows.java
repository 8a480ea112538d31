package org.qunflow.season;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of seasons, seats and the waiting list. */
@Repository
class SeasonRows {
    private final JdbcTemplate jdbc;
    private final Succession succession;
    private final SeasonSettings settings;

    SeasonRows(JdbcTemplate jdbc, Succession succession, SeasonSettings settings) {
        this.jdbc = jdbc;
        this.succession = succession;
        this.settings = settings;
    }

    /** The community's running season; one without cycles is opened when there is none, and takes over who sits. */
    UUID running(CommunityId community, Instant at) {
        UUID fresh = Ids.next();
        int opened =
                jdbc.update("""
                insert into season_season (id, community_id, name, seats, started_at)
                select ?, ?, 'S1', coalesce((select seats from season_season where community_id = ? and phase = 'CLOSED'
                  and cycle > 0 order by closed_at desc, id desc limit 1), ?), ?
                on conflict do nothing""", fresh, community.value(), community.value(), settings.seats(), Timestamp.from(at));
        if (opened == 1) {
            succession.takeOver(community, fresh, at);
            return fresh;
        }
        return jdbc.queryForObject(
                "select id from season_season where community_id = ? and phase = 'RUNNING'",
                UUID.class,
                community.value());
    }

    int free(UUID season) {
        return jdbc.queryForObject(
                "select seats - taken - held from season_season where id = ?", Integer.class, season);
    }

    /** Whether a seat is held from now on: of two who want the last one, one gets it. */
    boolean hold(UUID season) {
        return jdbc.update(
                        "update season_season set held = held + 1"
                                + " where id = ? and phase = 'RUNNING' and taken + held < seats",
                        season)
                == 1;
    }

    void release(UUID season) {
        jdbc.update("update season_season set held = held - 1 where id = ? and held > 0", season);
    }

    void take(UUID season, CommunityId community, MemberId member, Instant at) {
        jdbc.update("update season_season set held = held - 1, taken = taken + 1 where id = ? and held > 0", season);
        jdbc.update(
                "insert into season_seat (id, community_id, season_id, member_id, taken_at) values (?, ?, ?, ?, ?)",
                Ids.next(),
                community.value(),
                season,
                member.value(),
                Timestamp.from(at));
    }

    /** Members with a seat whose journeys have not heard of it. */
    List<MemberId> untold(CommunityId community) {
        return jdbc.query(
                "select member_id from season_seat where community_id = ? and vacated_at is null and told_at is null",
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                community.value());
    }

    void told(CommunityId community, List<MemberId> members, Instant at) {
        jdbc.update(
                "update season_seat set told_at = ?"
                        + " where community_id = ? and member_id = any(?) and vacated_at is null",
                Timestamp.from(at),
                community.value(),
                members.stream().map(MemberId::value).toArray(UUID[]::new));
    }

    boolean vacate(CommunityId community, MemberId member, String reason, Instant at) {
        return jdbc.update("""
                        with gone as (
                          update season_seat set vacated_at = ?, reason = ?
                          where community_id = ? and member_id = ? and vacated_at is null returning season_id)
                        update season_season s set taken = taken - 1 from gone where s.id = gone.season_id""", Timestamp.from(at), reason, community.value(), member.value()) == 1;
    }

    void waitlist(UUID season, List<MemberId> candidates) {
        jdbc.update("delete from season_candidate where season_id = ?", season);
        List<Object[]> rows = new ArrayList<>();
        for (MemberId candidate : candidates) {
            rows.add(new Object[] {season, candidate.value(), rows.size() + 1});
        }
        jdbc.batchUpdate("insert into season_candidate (season_id, member_id, rank) values (?, ?, ?)", rows);
    }

    Seasons.Seats seats(CommunityId community) {
        return jdbc
                .query("""
                        select seats, taken, held from season_season where community_id = ? and phase = 'RUNNING'""", (r, n) -> new Seasons.Seats(r.getInt(1), r.getInt(2), r.getInt(3)), community.value())
                .stream()
                .findFirst()
                .orElse(new Seasons.Seats(settings.seats(), 0, 0));
    }
}
