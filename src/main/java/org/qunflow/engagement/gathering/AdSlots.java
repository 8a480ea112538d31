package org.qunflow.engagement.gathering;

import java.sql.Date;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Advertisements of a group and week (001-03): a slot is taken by one guarded statement. */
@Repository
class AdSlots {
    private final JdbcClient jdbc;

    AdSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the group has used all slots of the week. */
    boolean take(CommunityId community, GroupId group, LocalDate monday, int cap) {
        return cap > 0
                && jdbc.sql("""
                                insert into engagement_ad_week as w (community_id, group_id, week, used)
                                values (?, ?, ?, 1)
                                on conflict (group_id, week) do update set used = w.used + 1 where w.used < ?""")
                                .params(community.value(), group.value(), Date.valueOf(monday), cap)
                                .update()
                        == 1;
    }

    /** Gives the slot back that a gathering holds and has not used. */
    void release(GatheringId gathering) {
        jdbc.sql("""
                update engagement_ad_week w set used = used - 1 from engagement_gathering g
                where g.id = ? and g.state = 'PREPARING' and g.group_id = w.group_id and g.ad_week = w.week""").param(gathering.value()).update();
    }

    /** How many advertisements went to the group in the week. */
    int used(GroupId group, LocalDate monday) {
        return jdbc.sql("select used from engagement_ad_week where group_id = ? and week = ?")
                .params(group.value(), Date.valueOf(monday))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
