package org.qunflow.group.opening.role;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits in a group, and which of them speak as seeds that nobody declared. */
@Repository
class SeatedRows {
    private final JdbcClient jdbc;

    SeatedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberId> seated(CommunityId community, GroupId group, int limit) {
        return jdbc.sql("""
                select member_id from group_membership
                where community_id = ? and group_id = ? and left_at is null order by joined_at, member_id limit ?""")
                .params(community.value(), group.value(), limit)
                .query((r, n) -> new MemberId(r.getObject(1, UUID.class)))
                .list();
    }

    /** Holds the member's seat in the group until the transaction ends; false if there is none. */
    boolean holdSeat(CommunityId community, GroupId group, MemberId member) {
        return !jdbc.sql("""
                        select 1 from group_membership
                        where community_id = ? and group_id = ? and member_id = ? and left_at is null for share""")
                .params(community.value(), group.value(), member.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** How many seed accounts of each group nobody declared, or whose sunset is over (003-25). */
    Map<GroupId, Long> undeclared(CommunityId community, LocalDate today) {
        Map<GroupId, Long> found = new HashMap<>();
        jdbc.sql("""
                select r.group_id, count(*) from group_role r
                where r.community_id = ? and r.role = 'SEED' and r.ended_at is null
                  and not exists (select 1 from group_seed s where s.group_id = r.group_id
                    and s.member_id = r.member_id and s.ended_at is null and s.sunset >= ?)
                group by r.group_id""").params(community.value(), today).query(r -> {
            found.put(new GroupId(r.getObject(1, UUID.class)), r.getLong(2));
        });
        return found;
    }
}
