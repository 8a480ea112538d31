package org.qunflow.group.health;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Health of groups, as it was folded. */
@Repository
class HealthRows {
    private final JdbcClient jdbc;

    HealthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> foldedTo(CommunityId community) {
        return jdbc.sql("select day from group_health_fold where community_id = ?")
                .param(community.value())
                .query(LocalDate.class)
                .optional();
    }

    void foldedTo(CommunityId community, LocalDate day) {
        jdbc.sql("""
                insert into group_health_fold (community_id, day) values (?, ?)
                on conflict (community_id) do update set day = excluded.day""").params(community.value(), Date.valueOf(day)).update();
    }

    /** Newest first. */
    List<Health> of(CommunityId community, GroupId group, int days) {
        return jdbc.sql("""
                select day, size, health, participation, organisation, belonging from group_health
                where community_id = ? and group_id = ? order by day desc limit ?""")
                .params(community.value(), group.value(), days)
                .query(HealthRows::health)
                .list();
    }

    /** Oldest first. */
    Map<GroupId, List<Health>> of(CommunityId community, Collection<GroupId> groups, int days) {
        Map<GroupId, List<Health>> found = new HashMap<>();
        jdbc.sql("""
                select h.* from unnest(:groups) as g (id) cross join lateral (
                  select day, size, health, participation, organisation, belonging, group_id from group_health
                  where community_id = :community and group_id = g.id order by day desc limit :days) as h
                order by h.day""")
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .param("community", community.value())
                .param("days", days)
                .query(r -> {
                    GroupId group = new GroupId(r.getObject("group_id", UUID.class));
                    found.computeIfAbsent(group, g -> new ArrayList<>()).add(health(r, 0));
                });
        return found;
    }

    private static Health health(ResultSet r, int n) throws SQLException {
        return new Health(
                r.getObject(1, LocalDate.class), r.getInt(2), r.getInt(3), r.getInt(4), r.getInt(5), r.getInt(6));
    }
}
