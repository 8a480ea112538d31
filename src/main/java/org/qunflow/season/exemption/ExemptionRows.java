package org.qunflow.season.exemption;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of protections and of leave. */
@Repository
class ExemptionRows {
    private final JdbcClient jdbc;

    ExemptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The season in which the member sits, held until the transaction ends; empty if he has no seat. */
    Optional<UUID> seatOf(CommunityId community, MemberId member) {
        return jdbc.sql("select season_id from season_seat"
                        + " where community_id = ? and member_id = ? and vacated_at is null for update")
                .params(community.value(), member.value())
                .query(UUID.class)
                .optional();
    }

    void protect(CommunityId community, MemberId member, Instant from, Instant until, String reason, String by) {
        jdbc.sql("insert into season_protection (community_id, member_id, from_at, until_at, reason, made_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(community.value(), member.value(), Timestamp.from(from), Timestamp.from(until), reason, by)
                .update();
    }

    void leave(CommunityId community, UUID season, MemberId member, Leave leave, String by, Instant at) {
        jdbc.sql(
                        "insert into season_leave (community_id, season_id, member_id, first_day, last_day, reason, made_by, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        community.value(),
                        season,
                        member.value(),
                        Date.valueOf(leave.first()),
                        Date.valueOf(leave.last()),
                        leave.reason(),
                        by,
                        Timestamp.from(at))
                .update();
    }

    int daysTaken(UUID season, MemberId member) {
        return jdbc.sql("select coalesce(sum(last_day - first_day + 1), 0)::int from season_leave"
                        + " where season_id = ? and member_id = ?")
                .params(season, member.value())
                .query(Integer.class)
                .single();
    }

    boolean overlaps(MemberId member, LocalDate first, LocalDate last) {
        return jdbc.sql("select exists (select 1 from season_leave"
                        + " where member_id = ? and first_day <= ? and last_day >= ?)")
                .params(member.value(), Date.valueOf(last), Date.valueOf(first))
                .query(Boolean.class)
                .single();
    }

    /** Newest first, by the days of the zone. */
    List<Exemption> of(CommunityId community, ZoneId zone, MemberId member, int limit) {
        return jdbc.sql("""
                select 'PROTECTION' as kind, (from_at at time zone :zone)::date as first,
                  ((until_at - interval '1 second') at time zone :zone)::date as last, reason, made_by, id from season_protection
                where community_id = :community and member_id = :member
                union all
                select 'LEAVE', first_day, last_day, reason, made_by, id from season_leave
                where community_id = :community and member_id = :member
                order by first desc, id desc limit :limit""")
                .param("community", community.value())
                .param("member", member.value())
                .param("zone", zone.getId())
                .param("limit", limit)
                .query((r, n) -> new Exemption(
                        Exemption.Kind.valueOf(r.getString("kind")),
                        r.getDate("first").toLocalDate(),
                        r.getDate("last").toLocalDate(),
                        r.getString("reason"),
                        r.getString("made_by")))
                .list();
    }
}
