package org.qunflow.engagement.gathering.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of topics. */
@Repository
class TopicRows {
    private static final String SELECT = """
            select id, parent, text, uses, used_at from engagement_topic
            where community_id = :community
            """;

    private final JdbcClient jdbc;

    TopicRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the bank has it already. */
    boolean insert(CommunityId community, Topic t, String by, Instant at) {
        return jdbc.sql("""
                        insert into engagement_topic (id, community_id, parent, text, made_by, made_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (community_id, parent, text) do nothing""")
                        .params(
                                t.id(),
                                community.value(),
                                t.parent(),
                                t.text(),
                                by,
                                Timestamp.from(at),
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False if there is no such topic, or another one that says the same. */
    boolean update(CommunityId community, Topic t, Instant at) {
        return jdbc.sql("""
                        update engagement_topic t set parent = :parent, text = :text, changed_at = :at
                        where community_id = :community and id = :id
                          and not exists (select 1 from engagement_topic o where o.community_id = t.community_id
                            and o.parent = :parent and o.text = :text and o.id <> t.id)""")
                        .param("parent", t.parent())
                        .param("text", t.text())
                        .param("at", Timestamp.from(at))
                        .param("community", community.value())
                        .param("id", t.id())
                        .update()
                == 1;
    }

    Optional<Topic> find(CommunityId community, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("community", community.value())
                .param("id", id)
                .query(TopicRows::topic)
                .optional();
    }

    /** Whose category or words contain the words, by category, after a place in that order. */
    List<Topic> page(CommunityId community, String words, Library.Place after, int limit) {
        return jdbc.sql(SELECT + """
                        and (:words = '' or strpos(lower(parent || ' ' || text), lower(:words)) > 0)
                        and (parent || ' ' || text, id) > (:text, :id) order by parent || ' ' || text, id limit :limit""")
                .param("community", community.value())
                .param("words", words)
                .param("text", after.text())
                .param("id", after.id())
                .param("limit", limit)
                .query(TopicRows::topic)
                .list();
    }

    void used(UUID id, Instant at) {
        jdbc.sql("update engagement_topic set uses = uses + 1, used_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Topic topic(ResultSet r, int n) throws SQLException {
        return new Topic(
                r.getObject("id", UUID.class),
                r.getString("parent"),
                r.getString("text"),
                r.getInt("uses"),
                instant(r.getTimestamp("used_at")));
    }
}
