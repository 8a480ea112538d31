package org.qunflow.member;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of suspensions, and the marks that those for good leave on members. */
@Repository
class SuspensionRows {
    private final JdbcTemplate jdbc;

    SuspensionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins, or changes the end of the one of this cause that holds. */
    void hold(CommunityId community, MemberId member, String cause, Instant from, Instant until) {
        jdbc.update(
                """
                insert into member_suspension as s (community_id, member_id, cause, from_at, until_at) values (?, ?, ?, ?, ?)
                on conflict (member_id, cause) do update set until_at = excluded.until_at where s.lifted_at is null""",
                community.value(),
                member.value(),
                cause,
                Timestamp.from(from),
                until == null ? null : Timestamp.from(until));
    }

    boolean lift(CommunityId community, MemberId member, String cause, Suspension.Lifted as, Instant at) {
        return jdbc.update("""
                        update member_suspension set lifted_at = ?, lifted_as = ?
                        where community_id = ? and member_id = ? and cause = ? and lifted_at is null""", Timestamp.from(at), as.name(), community.value(), member.value(), cause) == 1;
    }

    boolean holdsForGood(MemberId member) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from member_suspension"
                        + " where member_id = ? and lifted_at is null and until_at is null)",
                Boolean.class,
                member.value()));
    }

    /** No longer suspended for good; who is out for that reason alone comes back with the next round. */
    void reinstate(CommunityId community, MemberId member) {
        jdbc.update("""
                update member_member set suspended = false, version = version + 1,
                  reinstated = stage = 'LEFT' and exit_reason = 'SUSPENDED' and not opted_out
                where community_id = ? and id = ? and suspended""", community.value(), member.value());
    }

    Set<MemberId> held(Collection<MemberId> members) {
        UUID[] ids = members.stream().map(MemberId::value).toArray(UUID[]::new);
        return jdbc
                .query(
                        "select distinct member_id from member_suspension where lifted_at is null and member_id = any(?)",
                        (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                        (Object) ids)
                .stream()
                .collect(Collectors.toSet());
    }

    List<Suspension> of(CommunityId community, MemberId member) {
        return jdbc.query(
                "select cause, from_at, until_at, lifted_at from member_suspension"
                        + " where community_id = ? and member_id = ? order by id desc",
                (r, n) -> new Suspension(
                        r.getString(1),
                        r.getTimestamp(2).toInstant(),
                        moment(r.getTimestamp(3)),
                        moment(r.getTimestamp(4))),
                community.value(),
                member.value());
    }

    private static Instant moment(Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}
