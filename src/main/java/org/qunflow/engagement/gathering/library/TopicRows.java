package org.qunflow.engagement.gathering.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of topics. */
@Repository
class TopicRows extends Shelf<Topic> {
    private static final String WORDS = "parent || ' ' || text";

    TopicRows(JdbcClient jdbc) {
        super(jdbc, "engagement_topic", WORDS, WORDS, TopicRows::topic);
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

    private static Topic topic(ResultSet r, int n) throws SQLException {
        return new Topic(
                r.getObject("id", UUID.class),
                r.getString("parent"),
                r.getString("text"),
                r.getInt("uses"),
                instant(r.getTimestamp("used_at")));
    }
}
