package org.qunflow.engagement.kol;

import static org.qunflow.engagement.rows.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions; slots are given away by guarded updates. */
@Repository
class SessionRows {
    private static final String SELECT = """
            select s.*, k.name from engagement_session s join engagement_kol k on k.id = s.kol_id
            where s.community_id = :community
            """;

    private final JdbcClient database;

    SessionRows(JdbcClient database) {
        this.database = database;
    }

    void insert(CommunityId community, SessionId id, NewSession session, String by, Instant at) {
        database.sql("""
                        insert into engagement_session (id, community_id, kol_id, topic, slots, apply_until, held_at,
                          opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        community.value(),
                        session.kol().value(),
                        session.topic().strip(),
                        session.slots(),
                        Timestamp.from(session.applyUntil()),
                        Timestamp.from(session.heldAt()),
                        by,
                        Timestamp.from(at))
                .update();
    }

    /** Nobody else opens slots of this KOL until the transaction ends; how many he has between two moments. */
    int slotsBetween(KolId kol, Instant from, Instant to) {
        database.sql("select 1 from engagement_kol where id = ? for update")
                .params(kol.value())
                .query(Integer.class)
                .single();
        return database.sql("""
                        select coalesce(sum(slots), 0) from engagement_session
                        where kol_id = ? and held_at >= ? and held_at < ?""")
                .params(kol.value(), Timestamp.from(from), Timestamp.from(to))
                .query(Integer.class)
                .single();
    }

    /** The number of the next application; empty if none is taken any more. */
    Optional<Integer> ticket(SessionId id, Instant now) {
        return database.sql("""
                        update engagement_session set tickets = tickets + 1
                        where id = ? and state = 'OPEN' and apply_until >= ? returning tickets""")
                .params(id.value(), Timestamp.from(now))
                .query(Integer.class)
                .optional();
    }

    /** False if it was drawn already. */
    boolean draw(SessionId id, long seed, int drawn, String by, Instant at) {
        return database.sql("""
                        update engagement_session set state = 'DRAWN', seed = ?, drawn = ?, drawn_by = ?, drawn_at = ?
                        where id = ? and state = 'OPEN'""")
                        .params(seed, drawn, by, Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    /** A slot is free again; false if it is too late for somebody else. */
    boolean free(SessionId id, Instant heldAfter) {
        return database.sql("""
                        update engagement_session set drawn = drawn - 1
                        where id = ? and drawn > 0 and held_at > ?""").params(id.value(), Timestamp.from(heldAfter)).update() == 1;
    }

    boolean take(SessionId id) {
        return database.sql("update engagement_session set drawn = drawn + 1 where id = ? and drawn < slots")
                        .params(id.value())
                        .update()
                == 1;
    }

    List<SessionId> due(CommunityId community, Instant now) {
        return database.sql("""
                        select id from engagement_session
                        where community_id = ? and state = 'OPEN' and apply_until < ? order by apply_until, id""")
                .params(community.value(), Timestamp.from(now))
                .query((r, n) -> SessionId.of(r.getString(1)))
                .list();
    }

    /** Held until the transaction ends. */
    Optional<KolSession> locked(CommunityId community, SessionId id) {
        return database.sql(SELECT + "and s.id = :id for update of s")
                .param("community", community.value())
                .param("id", id.value())
                .query(SessionRows::session)
                .optional();
    }

    Optional<KolSession> find(CommunityId community, SessionId id) {
        return database.sql(SELECT + "and s.id = :id")
                .param("community", community.value())
                .param("id", id.value())
                .query(SessionRows::session)
                .optional();
    }

    List<KolSession> page(CommunityId community, UUID before, int limit) {
        return database.sql(SELECT
                        + "and (cast(:before as uuid) is null or s.id < :before) order by s.id desc limit :limit")
                .param("community", community.value())
                .param("before", before)
                .param("limit", limit)
                .query(SessionRows::session)
                .list();
    }

    private static KolSession session(ResultSet r, int n) throws SQLException {
        return new KolSession(
                SessionId.of(r.getString("id")),
                KolId.of(r.getString("kol_id")),
                r.getString("name"),
                r.getString("topic"),
                r.getInt("slots"),
                r.getInt("drawn"),
                r.getInt("tickets"),
                r.getTimestamp("apply_until").toInstant(),
                r.getTimestamp("held_at").toInstant(),
                r.getString("state").equals("OPEN"),
                r.getObject("seed", Long.class),
                at(r, "drawn_at"),
                r.getString("drawn_by"));
    }
}
