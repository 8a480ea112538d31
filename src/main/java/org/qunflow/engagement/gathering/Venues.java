package org.qunflow.engagement.gathering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open groups of a community. */
@Repository
public class Venues {
    private final JdbcClient jdbc;

    Venues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them by name. */
    public List<Venue> open(CommunityId community) {
        return jdbc.sql("select group_id, name, type from group_v_venue where community_id = ? and closed_at is null"
                        + " order by name, group_id")
                .param(community.value())
                .query((r, n) -> new Venue(new GroupId(r.getObject(1, UUID.class)), r.getString(2), r.getString(3)))
                .list();
    }

    public Optional<Venue> open(CommunityId community, GroupId group) {
        return jdbc.sql("select name, type from group_v_venue"
                        + " where community_id = ? and group_id = ? and closed_at is null")
                .params(community.value(), group.value())
                .query((r, n) -> new Venue(group, r.getString(1), r.getString(2)))
                .optional();
    }
}
