package org.qunflow.layering.tag;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.group.GroupViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Groups with the tags they bear (003-26), page by page. */
@Repository
public class TaggedGroups {
    private final JdbcTemplate jdbc;

    TaggedGroups(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A group as the page lists it; its name in both languages. */
    public record TaggedGroup(
            GroupId id, String zh, String en, String type, int size, int capacity, boolean open, List<String> tags) {
        public String name(String language) {
            return "zh".equals(language) ? zh : en;
        }
    }

    private static final String GROUPS = """
            select g.group_id, n.group_zh, n.group_en, g.type, g.size, g.capacity, g.closed_at is null as open,
              (select array_agg(t.value order by t.key, t.value) from member_v_group_tag t
               where t.group_id = g.group_id) as tags
            from %s g join group_v_name n on n.group_id = g.group_id where g.community_id = ?""".formatted(GroupViews.CAPACITY);

    /** Newest first, below that id; null: from the newest on. */
    public List<TaggedGroup> page(CommunityId community, UUID before, int limit) {
        return jdbc.query(
                GROUPS + " and (?::uuid is null or g.group_id < ?) order by g.group_id desc limit ?",
                (r, n) -> group(r),
                community.value(),
                before,
                before,
                limit);
    }

    public Optional<TaggedGroup> find(CommunityId community, GroupId group) {
        return jdbc.query(GROUPS + " and g.group_id = ?", (r, n) -> group(r), community.value(), group.value()).stream()
                .findFirst();
    }

    private static TaggedGroup group(ResultSet r) throws SQLException {
        Array tags = r.getArray("tags");
        return new TaggedGroup(
                new GroupId(r.getObject("group_id", UUID.class)),
                r.getString("group_zh"),
                r.getString("group_en"),
                r.getString("type"),
                r.getInt("size"),
                r.getInt("capacity"),
                r.getBoolean("open"),
                tags == null ? List.of() : List.of((String[]) tags.getArray()));
    }
}
