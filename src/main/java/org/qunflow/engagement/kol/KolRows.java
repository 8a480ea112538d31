package org.qunflow.engagement.kol;

import static org.qunflow.engagement.rows.Moments.at;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of KOLs. */
@Repository
class KolRows {
    private static final String SELECT = """
            select k.*, r.rating, r.talks from engagement_kol k cross join lateral (
              select avg(t.rating)::float8 as rating, count(*) filter (where t.state = 'HELD') as talks
              from engagement_session s join engagement_talk t on t.session_id = s.id where s.kol_id = k.id) r
            where k.community_id = :community
            """;

    private final JdbcClient database;

    KolRows(JdbcClient database) {
        this.database = database;
    }

    /** False if the member is one already. */
    boolean insert(CommunityId community, KolId id, NewKol kol, String by, Instant at) {
        return database.sql("""
                        insert into engagement_kol (id, community_id, member_id, name, credentials, halo, valid_until,
                          slots_per_week, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id.value(),
                                community.value(),
                                kol.member() == null ? null : kol.member().value(),
                                kol.name().strip(),
                                kol.credentials().strip(),
                                kol.halo().strip(),
                                kol.validUntil(),
                                kol.slotsPerWeek(),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The credentials hold until another day; the flag goes. */
    void renew(CommunityId community, KolId id, LocalDate until) {
        database.sql("""
                        update engagement_kol set valid_until = :until, expired_at = null
                        where id = :id and community_id = :community""")
                .param("until", until)
                .param("id", id.value())
                .param("community", community.value())
                .update();
    }

    /** Flags those whose credentials ended before this day. */
    List<Kol> expire(CommunityId community, LocalDate today, Instant at) {
        List<UUID> expired = database.sql("""
                        update engagement_kol set expired_at = ? where community_id = ? and expired_at is null
                          and valid_until < ? returning id""")
                .params(Timestamp.from(at), community.value(), Date.valueOf(today))
                .query(UUID.class)
                .list();
        return expired.stream()
                .flatMap(id -> find(community, new KolId(id)).stream())
                .toList();
    }

    Optional<Kol> find(CommunityId community, KolId id) {
        return database.sql(SELECT + "and k.id = :id")
                .param("community", community.value())
                .param("id", id.value())
                .query(KolRows::kol)
                .optional();
    }

    List<Kol> all(CommunityId community, int limit) {
        return database.sql(SELECT + "order by k.name, k.id limit :limit")
                .param("community", community.value())
                .param("limit", limit)
                .query(KolRows::kol)
                .list();
    }

    private static Kol kol(ResultSet r, int n) throws SQLException {
        String member = r.getString("member_id");
        return new Kol(
                KolId.of(r.getString("id")),
                member == null ? null : MemberId.of(member),
                r.getString("name"),
                r.getString("credentials"),
                r.getString("halo"),
                r.getObject("valid_until", LocalDate.class),
                at(r, "expired_at"),
                r.getInt("slots_per_week"),
                r.getObject("rating", Double.class),
                r.getLong("talks"));
    }
}
