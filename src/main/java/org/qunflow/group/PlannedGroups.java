package org.qunflow.group;

import java.sql.Timestamp;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for groups that a lead planned: they become groups when their file is complete (001-05). */
@Service
public class PlannedGroups {
    private final JdbcTemplate jdbc;
    private final SeatLock lock;
    private final GroupSettings settings;
    private final News news;

    PlannedGroups(JdbcTemplate jdbc, SeatLock lock, GroupSettings settings, News news) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.settings = settings;
        this.news = news;
    }

    /** Opens the group under the id with which it was planned; nothing happens if it is there already. */
    @Transactional
    public void open(CommunityId community, GroupId group, GroupType type, String name) {
        lock.hold(community);
        int capacity = settings.capacity(type, null);
        int opened = jdbc.update(
                """
                insert into group_group (id, community_id, type, tier, name, number, capacity, opened_at)
                select ?, ?, ?, null, ?, coalesce(max(number), 0) + 1, ?, ? from group_group
                where community_id = ? and type = ? and tier is null on conflict (id) do nothing""",
                group.value(),
                community.value(),
                type.name(),
                name,
                capacity,
                Timestamp.from(news.now(community)),
                community.value(),
                type.name());
        if (opened == 1) {
            news.tell(community, at -> new GroupOpened(community, at, group, type.name(), name, capacity));
        }
    }
}
