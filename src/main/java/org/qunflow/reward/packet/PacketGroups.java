package org.qunflow.reward.packet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups as far as red packets need them: their names, and how many could share. */
@Repository
class PacketGroups {
    private static final String READ =
            "select group_id, group_zh, group_en, size, closed_at is null as open from group_v_chat where community_id = ? ";

    private final JdbcClient jdbc;

    PacketGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Groups in which somebody sits and that are open, by kind and name. */
    List<PacketGroup> open(CommunityId community, int limit) {
        return jdbc.sql(READ + "and closed_at is null and size > 0 order by type, opened_at, group_id limit ?")
                .params(community.value(), limit)
                .query(PacketGroups::group)
                .list();
    }

    List<PacketGroup> of(CommunityId community, Collection<GroupId> groups) {
        return jdbc.sql(READ + "and group_id = any(?)")
                .params(community.value(), groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .query(PacketGroups::group)
                .list();
    }

    private static PacketGroup group(ResultSet r, int row) throws SQLException {
        return new PacketGroup(
                new GroupId(r.getObject("group_id", UUID.class)),
                r.getString("group_zh"),
                r.getString("group_en"),
                r.getInt("size"),
                r.getBoolean("open"));
    }
}
