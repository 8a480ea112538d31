package org.qunflow.moderation.message;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of what was said. */
@Repository
class MessageRows {
    private static final String INSERT = """
            insert into moderation_message (community_id, member_id, group_id, body, plain, hash, negative, source, external_id, at)
            select ?, member_id, group_id, left(body, 4000), plain, hash, negative, source, external_id, at
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::timestamptz[])
              with ordinality as said (member_id, group_id, body, plain, hash, negative, source, external_id, at, n)
            order by n on conflict do nothing""";

    private final JdbcTemplate jdbc;

    MessageRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int insert(CommunityId community, List<NewMessage> said, Predicate<Plain> negative) {
        List<Plain> plain = said.stream().map(m -> Plain.of(m.body())).toList();
        return jdbc.update(connection -> {
            PreparedStatement s = connection.prepareStatement(INSERT);
            s.setObject(1, community.value());
            s.setArray(2, array(connection, "uuid", said, m -> m.member().value()));
            s.setArray(
                    3,
                    array(
                            connection,
                            "uuid",
                            said,
                            m -> m.group() == null ? null : m.group().value()));
            s.setArray(4, array(connection, "text", said, NewMessage::body));
            s.setArray(5, array(connection, "text", plain, Plain::text));
            s.setArray(6, array(connection, "text", plain, Plain::hash));
            s.setArray(7, array(connection, "boolean", plain, negative::test));
            s.setArray(8, array(connection, "text", said, NewMessage::source));
            s.setArray(9, array(connection, "text", said, NewMessage::externalId));
            s.setArray(10, array(connection, "timestamptz", said, m -> Timestamp.from(m.at())));
            return s;
        });
    }

    private static <T> Array array(Connection connection, String type, List<T> all, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, all.stream().map(value).toArray());
    }

    List<Message> fresh(CommunityId community, Instant to, int limit) {
        return list(
                "community_id = ? and not looked_at and at <= ? order by id limit ?",
                community.value(),
                Timestamp.from(to),
                limit);
    }

    void lookedAt(List<Long> ids) {
        jdbc.update(
                "update moderation_message set looked_at = true where id = any(?)", (Object) ids.toArray(Long[]::new));
    }

    List<Message> same(CommunityId community, Message like, Instant since) {
        return list(
                "community_id = ? and hash = ? and at > ? and at <= ? order by at desc, id desc",
                community.value(),
                like.hash(),
                Timestamp.from(since),
                Timestamp.from(like.at()));
    }

    List<Message> newest(CommunityId community, int limit) {
        return list("community_id = ? order by at desc, id desc limit ?", community.value(), limit);
    }

    int forget(CommunityId community, LocalDate before) {
        return jdbc.update(
                "delete from moderation_message where community_id = ? and at < ?",
                community.value(),
                Date.valueOf(before));
    }

    private List<Message> list(String where, Object... arguments) {
        return jdbc.query("select * from moderation_message where " + where, MessageRows::message, arguments);
    }

    private static Message message(ResultSet r, int row) throws SQLException {
        UUID group = r.getObject("group_id", UUID.class);
        return new Message(
                r.getLong("id"),
                new MemberId(r.getObject("member_id", UUID.class)),
                group == null ? null : new GroupId(group),
                r.getString("body"),
                r.getString("plain"),
                r.getString("hash"),
                r.getTimestamp("at").toInstant());
    }
}
