package org.qunflow.group.opening.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunflow.group.opening.Role;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of roles in groups. */
@Repository
class RoleRows {
    private static final String END = """
            update group_role set ended_at = :at, ended_why = :why
            where community_id = :community and ended_at is null and %s
            returning group_id, member_id, role, until""";

    private final JdbcClient jdbc;

    RoleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A role that has just ended. */
    record Ended(GroupId group, MemberId member, Role role, LocalDate until) {}

    List<RoleHeld> of(CommunityId community, GroupId group, LocalDate today) {
        return jdbc.sql("""
                select r.id, r.member_id, r.role, r.granted_at, r.granted_by, r.until,
                  r.role <> 'SEED' or exists (select 1 from group_seed s where s.group_id = r.group_id
                    and s.member_id = r.member_id and s.ended_at is null and s.sunset >= ?) as declared
                from group_role r
                where r.community_id = ? and r.group_id = ? and r.ended_at is null
                order by array_position(array['SOUL','EXPERT','ADMIN','SEED'], r.role), r.id""")
                .params(today, community.value(), group.value())
                .query(RoleRows::held)
                .list();
    }

    private static RoleHeld held(ResultSet r, int row) throws SQLException {
        return new RoleHeld(
                r.getLong("id"),
                new MemberId(r.getObject("member_id", UUID.class)),
                Role.valueOf(r.getString("role")),
                r.getTimestamp("granted_at").toInstant(),
                r.getString("granted_by"),
                r.getObject("until", LocalDate.class),
                r.getBoolean("declared"));
    }

    /** False if the member holds the role, or somebody else does that only one may hold. */
    boolean grant(
            CommunityId community, GroupId group, MemberId member, Role role, Instant at, String by, LocalDate until) {
        return jdbc.sql("""
                        insert into group_role (community_id, group_id, member_id, role, granted_at, granted_by, until)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                community.value(),
                                group.value(),
                                member.value(),
                                role.name(),
                                Timestamp.from(at),
                                by,
                                until)
                        .update()
                == 1;
    }

    List<Ended> end(CommunityId community, GroupId group, long role, String why, Instant at) {
        return jdbc.sql(END.formatted("group_id = :group and id = :id"))
                .param("group", group.value())
                .param("id", role)
                .param("community", community.value())
                .param("why", why)
                .param("at", Timestamp.from(at))
                .query(RoleRows::ended)
                .list();
    }

    /** Ends every term whose last day is over. */
    List<Ended> expire(CommunityId community, LocalDate today, Instant at) {
        return jdbc.sql(END.formatted("until < :today"))
                .param("today", today)
                .param("community", community.value())
                .param("why", "EXPIRED")
                .param("at", Timestamp.from(at))
                .query(RoleRows::ended)
                .list();
    }

    private static Ended ended(ResultSet r, int row) throws SQLException {
        return new Ended(
                new GroupId(r.getObject(1, UUID.class)),
                new MemberId(r.getObject(2, UUID.class)),
                Role.valueOf(r.getString(3)),
                r.getObject(4, LocalDate.class));
    }
}
