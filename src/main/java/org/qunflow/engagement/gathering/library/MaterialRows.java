package org.qunflow.engagement.gathering.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of materials. */
@Repository
class MaterialRows {
    private static final String SELECT = """
            select id, title, form, body, tags, source, licence, uses, used_at from engagement_material
            where community_id = :community
            """;

    private final JdbcClient jdbc;

    MaterialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommunityId community, Material m, String by, Instant at) {
        jdbc.sql("""
                insert into engagement_material (id, community_id, title, form, body, tags, source, licence, made_by,
                  made_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        m.id(),
                        community.value(),
                        m.title(),
                        m.form().name(),
                        m.body(),
                        m.tags(),
                        m.source(),
                        m.licence().name(),
                        by,
                        Timestamp.from(at),
                        Timestamp.from(at))
                .update();
    }

    boolean update(CommunityId community, Material m, Instant at) {
        return jdbc.sql("""
                        update engagement_material set title = ?, form = ?, body = ?, tags = ?, source = ?, licence = ?,
                          changed_at = ? where community_id = ? and id = ?""")
                        .params(
                                m.title(),
                                m.form().name(),
                                m.body(),
                                m.tags(),
                                m.source(),
                                m.licence().name(),
                                Timestamp.from(at),
                                community.value(),
                                m.id())
                        .update()
                == 1;
    }

    Optional<Material> find(CommunityId community, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("community", community.value())
                .param("id", id)
                .query(MaterialRows::material)
                .optional();
    }

    /** Whose title or tags contain the words, by title, after a place in that order. */
    List<Material> page(CommunityId community, String words, Library.Place after, int limit) {
        return jdbc.sql(SELECT + """
                        and (:words = '' or strpos(lower(title || ' ' || tags), lower(:words)) > 0)
                        and (title, id) > (:text, :id) order by title, id limit :limit""")
                .param("community", community.value())
                .param("words", words)
                .param("text", after.text())
                .param("id", after.id())
                .param("limit", limit)
                .query(MaterialRows::material)
                .list();
    }

    void used(UUID id, Instant at) {
        jdbc.sql("update engagement_material set uses = uses + 1, used_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static Material material(ResultSet r, int n) throws SQLException {
        return new Material(
                r.getObject("id", UUID.class),
                r.getString("title"),
                ContentForm.valueOf(r.getString("form")),
                r.getString("body"),
                r.getString("tags"),
                r.getString("source"),
                Material.Licence.valueOf(r.getString("licence")),
                r.getInt("uses"),
                TopicRows.instant(r.getTimestamp("used_at")));
    }
}
