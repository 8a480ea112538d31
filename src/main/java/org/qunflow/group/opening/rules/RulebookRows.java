package org.qunflow.group.opening.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of versions of the rulebook. */
@Repository
class RulebookRows {
    private final JdbcClient jdbc;

    RulebookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<RulebookVersion> versions(CommunityId community, int limit) {
        return jdbc.sql("""
                select b.*, (select count(distinct m.member_id) from group_membership m
                  where m.community_id = b.community_id and m.acknowledged_version = b.version) as accepted
                from group_rulebook b where b.community_id = ? order by b.version desc limit ?""")
                .params(community.value(), limit)
                .query(RulebookRows::version)
                .list();
    }

    /** Members who acknowledged the rules before there was a version. */
    long acceptedNone(CommunityId community) {
        return jdbc.sql("""
                select count(distinct member_id) from group_membership where community_id = ?
                  and acknowledged_version is null and acknowledged_at is not null""").param(community.value()).query(Long.class).single();
    }

    private static RulebookVersion version(ResultSet r, int row) throws SQLException {
        return new RulebookVersion(
                r.getInt("version"),
                r.getString("text"),
                r.getString("drafted_by"),
                r.getTimestamp("drafted_at").toInstant(),
                r.getString("approved_by"),
                Optional.ofNullable(r.getTimestamp("approved_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                r.getLong("accepted"));
    }

    /** Writes the draft, or begins the next version. Returns which; empty if that was approved just now. */
    Optional<Integer> draft(CommunityId community, String text, String by, Instant at) {
        return jdbc.sql("""
                insert into group_rulebook (community_id, version, state, text, drafted_by, drafted_at)
                select :community, coalesce(max(version) filter (where state = 'APPROVED'), 0) + 1, 'DRAFT', :text, :by, :at
                from group_rulebook where community_id = :community
                on conflict (community_id, version) do update set text = excluded.text,
                  drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at
                where group_rulebook.state = 'DRAFT' returning version""")
                .param("community", community.value())
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .optional();
    }

    /** False if there is no such draft any more, or it was changed after it was read. */
    boolean approve(CommunityId community, RulebookVersion draft, String by, Instant at) {
        return jdbc.sql("""
                        update group_rulebook set state = 'APPROVED', approved_by = ?, approved_at = ?
                        where community_id = ? and version = ? and state = 'DRAFT' and text = ?""")
                        .params(by, Timestamp.from(at), community.value(), draft.version(), draft.text())
                        .update()
                == 1;
    }
}
