package org.qunflow.member.tag;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of what leads changed about keys. */
@Repository
class TagKeyRows {
    private final JdbcTemplate jdbc;

    TagKeyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<TagKey> of(CommunityId community) {
        return jdbc.query(
                "select key, exclusive, dropped_reason from member_tag_key where community_id = ? order by key",
                (r, n) -> new TagKey(r.getString(1), r.getBoolean(2), r.getString(3)),
                community.value());
    }

    void put(CommunityId community, TagKey key, String by, Instant at) {
        jdbc.update("""
                insert into member_tag_key (community_id, key, exclusive, dropped_reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?) on conflict (community_id, key) do update
                set dropped_reason = excluded.dropped_reason, changed_by = excluded.changed_by,
                  changed_at = excluded.changed_at""", community.value(), key.key(), key.exclusive(), key.dropped(), by, Timestamp.from(at));
    }
}
