package org.qunflow.member.tag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of tags. */
@Repository
class TagRows {
    private static final String COLUMNS =
            "id, key, value, reason, source, set_by, set_at, until, ended_at, ended_by, ended_reason";

    private final JdbcTemplate jdbc;

    TagRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a tag said that has just ended. */
    record Ended(String key, String value) {}

    /** False if the bearer has this value already, or another one of an exclusive key. */
    boolean insert(CommunityId community, Bearer bearer, NewTag tag, boolean exclusive, String by, Instant at) {
        return jdbc.update(
                        """
                        insert into member_tag (community_id, member_id, group_id, key, value, exclusive, reason, source,
                          set_by, set_at, until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        community.value(),
                        bearer.member() == null ? null : bearer.member().value(),
                        bearer.group() == null ? null : bearer.group().value(),
                        tag.key(),
                        tag.value(),
                        exclusive,
                        tag.reason(),
                        tag.source().name(),
                        by,
                        Timestamp.from(at),
                        tag.until() == null ? null : Timestamp.from(tag.until()))
                == 1;
    }

    /** Tags all members of the filter who have no open value that forbids it. Returns how many. */
    int insertAll(CommunityId community, TagFilter filter, NewTag tag, boolean exclusive, String by, Instant at) {
        return jdbc.update(
                """
                insert into member_tag (community_id, member_id, key, value, exclusive, reason, source, set_by, set_at, until)
                select m.community_id, m.id, ?, ?, ?, ?, ?, ?, ?, ? from member_member m
                where m.community_id = ? and m.stage in ('LEAD', 'WAITING', 'LAYERED', 'CORE')
                  and (?::text is null or m.tier = ?) and (?::text is null or m.quadrant = ?)
                  and (?::text is null or m.source = ?)
                on conflict do nothing""",
                tag.key(),
                tag.value(),
                exclusive,
                tag.reason(),
                tag.source().name(),
                by,
                Timestamp.from(at),
                tag.until() == null ? null : Timestamp.from(tag.until()),
                community.value(),
                filter.tier(),
                filter.tier(),
                filter.quadrant(),
                filter.quadrant(),
                filter.source(),
                filter.source());
    }

    /** Gives the interest to those whose note holds the word and who never had it. Returns how many. */
    int fromNotes(CommunityId community, String key, String word, boolean exclusive, Instant at) {
        return jdbc.update("""
                insert into member_tag (community_id, member_id, key, value, exclusive, reason, source, set_by, set_at)
                select m.community_id, m.id, ?, ?, ?, left(m.note, 500), 'NOTE', 'system', ? from member_member m
                where m.community_id = ? and m.stage in ('LEAD', 'WAITING', 'LAYERED', 'CORE') and position(? in m.note) > 0
                  and not exists (select 1 from member_tag t
                    where coalesce(t.member_id, t.group_id) = m.id and t.key = ? and t.value = ?)
                on conflict do nothing""", key, word, exclusive, Timestamp.from(at), community.value(), word, key, word);
    }

    boolean holds(Bearer bearer, String key, String value) {
        return jdbc.queryForObject("""
                select exists (select 1 from member_tag
                  where coalesce(member_id, group_id) = ? and key = ? and value = ? and ended_at is null)""", Boolean.class, bearer.id(), key, value);
    }

    /** Ends an open tag of just this bearer. */
    Optional<Ended> end(CommunityId community, Bearer bearer, long id, String by, String reason, Instant at) {
        return jdbc
                .query(
                        """
                        update member_tag set ended_at = ?, ended_by = ?, ended_reason = ?
                        where community_id = ? and coalesce(member_id, group_id) = ? and id = ? and ended_at is null
                        returning key, value""",
                        (r, n) -> new Ended(r.getString(1), r.getString(2)),
                        Timestamp.from(at),
                        by,
                        reason,
                        community.value(),
                        bearer.id(),
                        id)
                .stream()
                .findFirst();
    }

    int expire(CommunityId community, Instant now) {
        return jdbc.update("""
                update member_tag set ended_at = until, ended_by = 'system', ended_reason = 'EXPIRED'
                where community_id = ? and ended_at is null and until <= ?""", community.value(), Timestamp.from(now));
    }

    List<Tag> of(CommunityId community, Bearer bearer, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from member_tag where community_id = ? and coalesce(member_id, group_id) = ?"
                        + " order by ended_at is not null, id desc limit ?",
                TagRows::tag,
                community.value(),
                bearer.id(),
                limit);
    }

    private static Tag tag(ResultSet r, int n) throws SQLException {
        return new Tag(
                r.getLong("id"),
                r.getString("key"),
                r.getString("value"),
                r.getString("reason"),
                TagSource.valueOf(r.getString("source")),
                r.getString("set_by"),
                moment(r, "set_at"),
                moment(r, "until"),
                moment(r, "ended_at"),
                r.getString("ended_by"),
                r.getString("ended_reason"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp moment = r.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
