package org.qunflow.conversion.scene;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of scenes. */
@Repository("salesSceneRows")
class SceneRows {
    private final JdbcClient jdbc;

    SceneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the key is taken. */
    boolean insert(CommunityId community, SceneId id, String key, NewScene it, String by, Instant at) {
        return jdbc.sql("""
                insert into conversion_scene (id, community_id, key, title, festival, starts_on, ends_on, story, planned_by,
                  planned_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (community_id, key) do nothing""")
                        .params(
                                id.value(),
                                community.value(),
                                key,
                                it.title(),
                                it.festival() == null ? null : it.festival().name(),
                                it.startsOn(),
                                it.endsOn(),
                                it.story(),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False if it is over already. */
    boolean end(SceneId id, LocalDate today) {
        return jdbc.sql("update conversion_scene set ended_on = ? where id = ? and ended_on is null and ends_on >= ?")
                        .params(today, id.value(), today)
                        .update()
                == 1;
    }

    Optional<SalesScene> find(CommunityId community, SceneId id) {
        return jdbc.sql("select * from conversion_scene where community_id = ? and id = ?")
                .params(community.value(), id.value())
                .query(SceneRows::scene)
                .optional();
    }

    Optional<SalesScene> named(CommunityId community, String key) {
        return jdbc.sql("select * from conversion_scene where community_id = ? and key = ?")
                .params(community.value(), key)
                .query(SceneRows::scene)
                .optional();
    }

    /** Those that touch these days, by their beginnings. */
    List<SalesScene> between(CommunityId community, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from conversion_scene where community_id = ? and ends_on >= ? and starts_on <= ?"
                        + " order by starts_on, key")
                .params(community.value(), from, to)
                .query(SceneRows::scene)
                .list();
    }

    private static SalesScene scene(ResultSet r, int row) throws SQLException {
        String festival = r.getString("festival");
        return new SalesScene(
                SceneId.of(r.getString("id")),
                CommunityId.of(r.getString("community_id")),
                r.getString("key"),
                r.getString("title"),
                festival == null ? null : Festival.valueOf(festival),
                r.getObject("starts_on", LocalDate.class),
                r.getObject("ends_on", LocalDate.class),
                r.getString("story"),
                r.getObject("ended_on", LocalDate.class),
                r.getString("planned_by"),
                r.getTimestamp("planned_at").toInstant());
    }
}
