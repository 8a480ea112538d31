package org.qunflow.group.portfolio;

import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The door to who sits in a group, page by page. */
@Repository
public class Roster {
    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members of a group, longest first, from the membership after the given one on. */
    public List<Seated> of(CommunityId community, GroupId group, long after, int limit) {
        return jdbc.sql("""
                select s.membership, s.member_id, n.display_name, l.tier, s.joined_at from group_v_seat s
                  join member_v_name n on n.member_id = s.member_id left join member_v_living l on l.member_id = s.member_id
                where s.community_id = ? and s.group_id = ? and s.membership > ? order by s.membership limit ?""")
                .params(community.value(), group.value(), after, limit)
                .query((r, n) -> new Seated(
                        r.getLong(1),
                        new MemberId(r.getObject(2, UUID.class)),
                        r.getString(3),
                        r.getString(4),
                        r.getTimestamp(5).toInstant()))
                .list();
    }
}
