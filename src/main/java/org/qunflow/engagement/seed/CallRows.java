package org.qunflow.engagement.seed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of calls. */
@Repository
class CallRows {
    private static final String SELECT =
            "select id, purpose, wanted, accepted, state, opened_by, opened_at, ended_at from engagement_seed_call";

    private final JdbcTemplate jdbc;

    CallRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommunityId community, SeedCallId id, String purpose, int wanted, String by, Instant at) {
        jdbc.update(
                "insert into engagement_seed_call (id, community_id, purpose, wanted, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id.value(),
                community.value(),
                purpose,
                wanted,
                by,
                Timestamp.from(at));
    }

    Optional<SeedCall> find(CommunityId community, SeedCallId id) {
        return jdbc
                .query(SELECT + " where community_id = ? and id = ?", CallRows::call, community.value(), id.value())
                .stream()
                .findFirst();
    }

    CommunityId communityOf(SeedCallId id) {
        return new CommunityId(jdbc.queryForObject(
                "select community_id from engagement_seed_call where id = ?", UUID.class, id.value()));
    }

    List<SeedCall> newest(CommunityId community, int most) {
        return jdbc.query(
                SELECT + " where community_id = ? order by opened_at desc, id desc limit ?",
                CallRows::call,
                community.value(),
                most);
    }

    List<SeedCall> page(CommunityId community, SeedCallId after, int most) {
        UUID last = after == null ? null : after.value();
        return jdbc.query(SELECT + """
                         c where community_id = ? and (cast(? as uuid) is null or exists (
                          select 1 from engagement_seed_call a where a.id = ?
                            and (c.opened_at < a.opened_at or c.opened_at = a.opened_at and c.id < a.id)))
                        order by opened_at desc, id desc limit ?""", CallRows::call, community.value(), last, last, most);
    }

    /** Takes one place of an open call; false if all are taken. */
    boolean accept(SeedCallId id) {
        return jdbc.update(
                        "update engagement_seed_call set accepted = accepted + 1"
                                + " where id = ? and state = 'OPEN' and accepted < wanted",
                        id.value())
                == 1;
    }

    /** Gives a place back that was taken for nobody. */
    void giveBack(SeedCallId id) {
        jdbc.update("update engagement_seed_call set accepted = accepted - 1 where id = ?", id.value());
    }

    /** False if it has ended already. */
    boolean end(SeedCallId id, SeedCall.State state, Instant at) {
        return jdbc.update(
                        "update engagement_seed_call set state = ?, ended_at = ? where id = ? and state = 'OPEN'",
                        state.name(),
                        Timestamp.from(at),
                        id.value())
                == 1;
    }

    private static SeedCall call(ResultSet r, int n) throws SQLException {
        Timestamp ended = r.getTimestamp("ended_at");
        return new SeedCall(
                new SeedCallId(r.getObject("id", UUID.class)),
                r.getString("purpose"),
                r.getInt("wanted"),
                r.getInt("accepted"),
                SeedCall.State.valueOf(r.getString("state")),
                r.getString("opened_by"),
                r.getTimestamp("opened_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
