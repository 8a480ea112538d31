package org.qunflow.engagement.seed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The candidates of calls; each change is one guarded statement. */
@Repository
class SeedRows {
    private final JdbcTemplate jdbc;

    SeedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How members of one kind stand. */
    record Kind(String quadrant, boolean customer) {}

    List<Kind> kinds(CommunityId community) {
        return jdbc.query(
                "select distinct quadrant, customer from member_v_standing where community_id = ? and quadrant is not null"
                        + " order by 1, 2",
                (r, n) -> new Kind(r.getString(1), r.getBoolean(2)),
                community.value());
    }

    /** Proposes all of a kind with its score. */
    void propose(CommunityId community, SeedCallId call, Kind kind, Score score, Instant at) {
        jdbc.update(
                """
                insert into engagement_seed (call_id, community_id, member_id, score, rule, version, changed_at)
                select ?, community_id, member_id, ?, ?, ?, ? from member_v_standing
                where community_id = ? and quadrant = ? and customer = ?""",
                call.value(),
                score.points(),
                score.rule(),
                score.version(),
                Timestamp.from(at),
                community.value(),
                kind.quadrant(),
                kind.customer());
    }

    /** Leaves the best so many; those with the same score by their external id. */
    int keepBest(SeedCallId call, int most) {
        jdbc.update("""
                delete from engagement_seed s using (
                  select member_id, row_number() over (order by score desc, external_id) as place
                  from engagement_seed join member_v_standing using (member_id) where call_id = ?) as r
                where s.call_id = ? and s.member_id = r.member_id and r.place > ?""", call.value(), call.value(), most);
        return jdbc.queryForObject(
                "select count(*) from engagement_seed where call_id = ?", Integer.class, call.value());
    }

    int best(SeedCallId call) {
        return jdbc.queryForObject(
                "select coalesce(max(score), 0) from engagement_seed where call_id = ?", Integer.class, call.value());
    }

    /** Invites the next best who are still there; returns whom. */
    List<MemberId> invite(SeedCallId call, int most, Instant at) {
        return jdbc.query("""
                update engagement_seed set state = 'INVITED', changed_at = ?
                where call_id = ? and member_id in (
                  select member_id from engagement_seed join member_v_standing using (member_id)
                  where call_id = ? and state = 'PROPOSED' order by score desc, external_id limit ?)
                returning member_id""", SeedRows::member, Timestamp.from(at), call.value(), call.value(), most);
    }

    int invited(SeedCallId call) {
        return jdbc.queryForObject(
                "select count(*) from engagement_seed where call_id = ? and state = 'INVITED'",
                Integer.class,
                call.value());
    }

    boolean answer(SeedCallId call, MemberId member, Seed.State state, Instant at) {
        return jdbc.update(
                        "update engagement_seed set state = ?, changed_at = ?"
                                + " where call_id = ? and member_id = ? and state = 'INVITED'",
                        state.name(),
                        Timestamp.from(at),
                        call.value(),
                        member.value())
                == 1;
    }

    void lapse(SeedCallId call, Instant at) {
        jdbc.update(
                "update engagement_seed set state = 'LAPSED', changed_at = ? where call_id = ? and state = 'INVITED'",
                Timestamp.from(at),
                call.value());
    }

    List<Seed> of(CommunityId community, SeedCallId call) {
        return jdbc.query("""
                select member_id, score, rule, version, state, changed_at from engagement_seed
                where community_id = ? and call_id = ? order by score desc, member_id limit 2000""", SeedRows::seed, community.value(), call.value());
    }

    List<Seed> page(CommunityId community, SeedCallId call, MemberId after, int most) {
        UUID last = after == null ? null : after.value();
        return jdbc.query("""
                select member_id, score, rule, version, state, changed_at from engagement_seed s
                where community_id = ? and call_id = ? and (cast(? as uuid) is null or exists (
                  select 1 from engagement_seed a where a.call_id = s.call_id and a.member_id = ?
                    and (s.score < a.score or s.score = a.score and s.member_id > a.member_id)))
                order by score desc, member_id limit ?""", SeedRows::seed, community.value(), call.value(), last, last, most);
    }

    private static MemberId member(ResultSet r, int n) throws SQLException {
        return new MemberId(r.getObject("member_id", UUID.class));
    }

    private static Seed seed(ResultSet r, int n) throws SQLException {
        return new Seed(
                member(r, n),
                r.getInt("score"),
                r.getString("rule"),
                r.getInt("version"),
                Seed.State.valueOf(r.getString("state")),
                r.getTimestamp("changed_at").toInstant());
    }
}
