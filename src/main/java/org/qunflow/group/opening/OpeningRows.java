package org.qunflow.group.opening;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.group.GroupType;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of openings, as leads write and read it. */
@Repository
class OpeningRows {
    private final JdbcClient jdbc;

    OpeningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page of the list begins: after this one, newest first. */
    record Place(Instant preparedAt, UUID group) {}

    List<Opening> newest(CommunityId community, Place after, int limit) {
        return jdbc.sql(OpeningMapping.SELECT + """
                where o.community_id = :community
                  and (:at::timestamptz is null or (o.prepared_at, o.group_id) < (:at, :group::uuid))
                order by o.prepared_at desc, o.group_id desc limit :limit""")
                .param("community", community.value())
                .param("at", after == null ? null : Timestamp.from(after.preparedAt()))
                .param("group", after == null ? null : after.group())
                .param("limit", limit)
                .query(OpeningMapping::opening)
                .list();
    }

    Optional<Opening> find(GroupId group) {
        return jdbc.sql(OpeningMapping.SELECT + "where o.group_id = ?")
                .param(group.value())
                .query(OpeningMapping::opening)
                .optional();
    }

    void plan(CommunityId community, GroupId group, GroupType type, String name, Instant at) {
        jdbc.sql("""
                insert into group_opening (group_id, community_id, type, name, planned, started, prepared_at)
                values (?, ?, ?, ?, true, true, ?)""")
                .params(group.value(), community.value(), type.name(), name, Timestamp.from(at))
                .update();
    }

    boolean fill(GroupId group, OpeningFile file, int seen) {
        return jdbc.sql("""
                        update group_opening set interest = :interest, purpose = :purpose, kind = :kind,
                          platform = :platform, join_principle = :join, norms = :norms, owner = nullif(:owner, ''),
                          deputy = nullif(:deputy, ''), persona = :persona, theme = :theme, scenes = :scenes,
                          version = version + 1
                        where group_id = :group and version = :seen and state = 'PREPARING'""")
                        .param("interest", file.interest())
                        .param("purpose", file.purpose())
                        .param("kind", file.kind() == null ? null : file.kind().name())
                        .param("platform", file.platform())
                        .param("join", file.joinPrinciple())
                        .param("norms", file.norms())
                        .param("owner", file.owner())
                        .param("deputy", file.deputy())
                        .param("persona", file.persona())
                        .param("theme", file.theme())
                        .param("scenes", file.scenes().toArray(String[]::new))
                        .param("group", group.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    boolean theme(GroupId group, String theme) {
        return jdbc.sql("""
                        update group_opening set theme = ?, version = version + 1
                        where group_id = ? and state = 'PREPARING'""").params(theme, group.value()).update() == 1;
    }

    boolean handOver(GroupId group, String owner, String deputy) {
        return jdbc.sql("""
                        update group_opening set owner = ?, deputy = ?, version = version + 1
                        where group_id = ? and state in ('LISTED', 'OPENED')""").params(owner, deputy, group.value()).update() == 1;
    }
}
