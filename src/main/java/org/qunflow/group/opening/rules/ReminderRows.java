package org.qunflow.group.opening.rules;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is reminded of the format of nicknames: nobody twice. */
@Repository
class ReminderRows {
    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who moves to another group keeps the nickname. */
    void carryOver(CommunityId community) {
        jdbc.sql("""
                update group_membership m set nickname = before.nickname, nickname_fits = before.nickname_fits
                from (select n.id, p.nickname, p.nickname_fits from group_membership n cross join lateral (
                    select nickname, nickname_fits from group_membership x
                    where x.member_id = n.member_id and x.nickname is not null order by id desc limit 1) p
                  where n.community_id = ? and n.left_at is null and not n.nickname_fits and n.nickname is null) before
                where m.id = before.id""").param(community.value()).update();
    }

    List<String> due(CommunityId community, Instant joinedBy, int limit) {
        return jdbc.sql("""
                select m.member_id::text from group_membership m
                where m.community_id = :community and m.left_at is null and not m.nickname_fits
                  and (m.group_type <> 'WAITING' or m.acknowledged_at is not null) and m.joined_at <= :joined
                  and not exists (select 1 from group_membership x where x.member_id = m.member_id
                    and x.nickname_reminded_at is not null)
                group by m.member_id order by min(m.joined_at), m.member_id limit :limit""")
                .param("community", community.value())
                .param("joined", Timestamp.from(joinedBy))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void reminded(CommunityId community, List<String> members, Instant at) {
        jdbc.sql("""
                update group_membership set nickname_reminded_at = ?
                where community_id = ? and member_id = any(?::uuid[]) and left_at is null""")
                .params(Timestamp.from(at), community.value(), members.toArray(String[]::new))
                .update();
    }
}
