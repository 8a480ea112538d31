package org.qunflow.group.opening.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of declared seed accounts. */
@Repository
class SeedAccountRows {
    private final JdbcClient jdbc;

    SeedAccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SeedAccount> of(CommunityId community, GroupId group) {
        return jdbc.sql("""
                select s.* from group_seed s
                where s.community_id = ? and s.group_id = ? and s.ended_at is null order by s.id""")
                .params(community.value(), group.value())
                .query(SeedAccountRows::seed)
                .list();
    }

    private static SeedAccount seed(ResultSet r, int row) throws SQLException {
        return new SeedAccount(
                r.getLong("id"),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getString("purpose"),
                r.getTimestamp("declared_at").toInstant(),
                r.getString("declared_by"),
                r.getObject("sunset", LocalDate.class));
    }

    /** Lets only one transaction at a time count the seed accounts of a group; false if the group is not there. */
    boolean lock(GroupId group) {
        return !jdbc.sql("select 1 from group_group where id = ? for no key update")
                .param(group.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    int count(GroupId group) {
        return jdbc.sql("select count(*) from group_seed where group_id = ? and ended_at is null")
                .param(group.value())
                .query(Integer.class)
                .single();
    }

    boolean declare(
            CommunityId community,
            GroupId group,
            MemberId member,
            String purpose,
            Instant at,
            String by,
            LocalDate sunset) {
        return jdbc.sql("""
                        insert into group_seed (community_id, group_id, member_id, purpose, declared_at, declared_by, sunset)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                community.value(),
                                group.value(),
                                member.value(),
                                purpose,
                                Timestamp.from(at),
                                by,
                                sunset)
                        .update()
                == 1;
    }

    Optional<SeedAccount> end(CommunityId community, GroupId group, long id, Instant at) {
        return jdbc.sql("""
                update group_seed s set ended_at = ?
                where s.community_id = ? and s.group_id = ? and s.id = ? and s.ended_at is null
                returning s.*""")
                .params(Timestamp.from(at), community.value(), group.value(), id)
                .query(SeedAccountRows::seed)
                .optional();
    }
}
