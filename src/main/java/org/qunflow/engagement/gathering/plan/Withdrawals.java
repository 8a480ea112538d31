package org.qunflow.engagement.gathering.plan;

import java.util.List;
import java.util.UUID;
import org.qunflow.engagement.gathering.GatheringCancelled;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cancels what is planned and has no process yet, many at once. */
@Component
class Withdrawals {
    private static final String CANCEL =
            "update engagement_gathering g set state = 'CANCELLED', ended_note = :why where g.community_id = :community"
                    + " and g.state = 'PLANNED' and %s returning g.id, g.group_id, g.title";

    private final JdbcClient jdbc;
    private final News news;

    Withdrawals(JdbcClient jdbc, News news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    int ofColumn(CommunityId community, UUID column) {
        return cancel(community, "g.column_id = :column", "COLUMN_ENDED", column);
    }

    @Transactional
    public int ofClosedGroups(CommunityId community) {
        String closed =
                "exists (select 1 from group_v_venue v where v.group_id = g.group_id and v.closed_at is not null)";
        return cancel(community, closed, "GROUP_CLOSED", null);
    }

    private int cancel(CommunityId community, String which, String why, UUID column) {
        List<GatheringCancelled> gone = jdbc.sql(CANCEL.formatted(which))
                .param("why", why)
                .param("community", community.value())
                .param("column", column)
                .query((r, n) -> new GatheringCancelled(
                        community,
                        news.now(community),
                        new GroupId(r.getObject(2, UUID.class)),
                        new GatheringId(r.getObject(1, UUID.class)),
                        r.getString(3),
                        why))
                .list();
        gone.forEach(event -> news.tell(community, at -> event));
        return gone.size();
    }
}
