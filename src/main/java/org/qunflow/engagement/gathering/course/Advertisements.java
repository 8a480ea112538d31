package org.qunflow.engagement.gathering.course;

import java.sql.Date;
import java.time.LocalDate;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.engagement.gathering.Weeks;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Advertisements of a group and week, and their cap (001-03): a slot is taken by one guarded statement. */
@Repository
public class Advertisements {
    private final JdbcClient jdbc;
    private final GatheringSettings settings;
    private final Communities communities;

    Advertisements(JdbcClient jdbc, GatheringSettings settings, Communities communities) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.communities = communities;
    }

    /** How many there were in a group and week, and may be. */
    public record Count(int used, int cap) {}

    /** Of the gathering's group and week. */
    public Count of(CommunityId community, Gathering gathering) {
        int used = jdbc.sql("select used from engagement_ad_week where group_id = ? and week = ?")
                .params(gathering.group().value(), Date.valueOf(week(community, gathering)))
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new Count(used, settings.ads(gathering.groupType()));
    }

    /** False if the group has used all slots of the week. */
    boolean take(CommunityId community, Gathering gathering) {
        int cap = settings.ads(gathering.groupType());
        return cap > 0
                && jdbc.sql("""
                                insert into engagement_ad_week as w (community_id, group_id, week, used)
                                values (?, ?, ?, 1)
                                on conflict (group_id, week) do update set used = w.used + 1 where w.used < ?""")
                                .params(
                                        community.value(),
                                        gathering.group().value(),
                                        Date.valueOf(week(community, gathering)),
                                        cap)
                                .update()
                        == 1;
    }

    /** Gives the slot back that a gathering holds and has not used. */
    void release(GatheringId gathering) {
        jdbc.sql("""
                update engagement_ad_week w set used = used - 1 from engagement_gathering g
                where g.id = ? and g.state = 'PREPARING' and g.group_id = w.group_id and g.ad_week = w.week""").param(gathering.value()).update();
    }

    LocalDate week(CommunityId community, Gathering gathering) {
        return Weeks.monday(gathering
                .plan()
                .startsAt()
                .atZone(communities.get(community).zone())
                .toLocalDate());
    }
}
