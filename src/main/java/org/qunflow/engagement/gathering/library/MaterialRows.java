package org.qunflow.engagement.gathering.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of materials. */
@Repository
class MaterialRows extends Shelf<Material> {

    MaterialRows(JdbcClient jdbc) {
        super(jdbc, "engagement_material", "title || ' ' || tags", "title", MaterialRows::material);
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
                instant(r.getTimestamp("used_at")));
    }
}
