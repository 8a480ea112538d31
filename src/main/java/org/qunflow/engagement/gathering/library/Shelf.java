package org.qunflow.engagement.gathering.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of materials and topics have in common: found by id, listed by words, counted when used. */
abstract class Shelf<T> {
    private static final String PAGE = """
            and (:words = '' or strpos(lower(%1$s), lower(:words)) > 0)
              and (%2$s, id) > (:text, :id) order by %2$s, id limit :limit""";

    final JdbcClient jdbc;
    private final String table;
    private final String select;
    private final String page;
    private final RowMapper<T> mapper;

    /** sought: in which words are looked for; order: by what the list is ordered. */
    Shelf(JdbcClient jdbc, String table, String sought, String order, RowMapper<T> mapper) {
        this.jdbc = jdbc;
        this.table = table;
        this.select = "select * from " + table + " where community_id = :community ";
        this.page = select + PAGE.formatted(sought, order);
        this.mapper = mapper;
    }

    Optional<T> find(CommunityId community, UUID id) {
        return jdbc.sql(select + "and id = :id")
                .param("community", community.value())
                .param("id", id)
                .query(mapper)
                .optional();
    }

    /** What contains the words, all for none; in order, after a place in that order. */
    List<T> page(CommunityId community, String words, Library.Place after, int limit) {
        return jdbc.sql(page)
                .param("community", community.value())
                .param("words", words)
                .param("text", after.text())
                .param("id", after.id())
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    void used(UUID id, Instant at) {
        jdbc.sql("update " + table + " set uses = uses + 1, used_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
