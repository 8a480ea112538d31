package org.qunflow.season;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A season takes over who sits, who is invited and who waits from the one before, so that nobody loses a seat because
 * seasons change (003-14).
 */
@Repository
public class Succession {
    private final JdbcClient jdbc;

    Succession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closes the running season, if it is another; whoever has a place there has it in the new one, which never has fewer seats. */
    public void takeOver(CommunityId community, UUID season, Instant at) {
        invitations(community, season);
        close(community, season, "FOLLOWED", at);
        invitations(community, season);
        move("update season_seat set season_id = :season", "vacated_at is null", community, season);
        jdbc.sql("""
                insert into season_candidate (season_id, member_id, rank)
                select :season, c.member_id, c.rank from season_candidate c where c.season_id = (
                  select id from season_season where community_id = :community and phase = 'CLOSED' and id <> :season
                  order by closed_at desc, id desc limit 1)
                on conflict do nothing""")
                .param("season", season)
                .param("community", community.value())
                .update();
        count(season);
    }

    /** The running season is over; who sits stays until the next one takes over. */
    public void close(CommunityId community, UUID next, String because, Instant at) {
        jdbc.sql("""
                update season_season set phase = 'CLOSED', closed_at = :at, closed_because = :because, held = 0, taken = 0
                where community_id = :community and phase = 'RUNNING' and id <> :next""")
                .param("at", Timestamp.from(at))
                .param("because", because)
                .param("community", community.value())
                .param("next", next)
                .update();
    }

    private void invitations(CommunityId community, UUID season) {
        move(
                "update season_invitation set season_id = :season",
                "state in ('PROPOSED', 'APPROVED')",
                community,
                season);
    }

    private void move(String update, String open, CommunityId community, UUID season) {
        jdbc.sql(update + " where community_id = :community and season_id <> :season and " + open)
                .param("season", season)
                .param("community", community.value())
                .update();
    }

    private void count(UUID season) {
        jdbc.sql("""
                update season_season s set taken = n.taken, held = n.held, seats = greatest(s.seats, n.taken + n.held)
                from (select
                    (select count(*) from season_seat where season_id = :season and vacated_at is null) as taken,
                    (select count(*) from season_invitation
                     where season_id = :season and state in ('PROPOSED', 'APPROVED')) as held) n
                where s.id = :season""").param("season", season).update();
    }
}
