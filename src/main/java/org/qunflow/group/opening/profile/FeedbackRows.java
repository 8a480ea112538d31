package org.qunflow.group.opening.profile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of feedback; a member has one at a time that is open. */
@Repository
class FeedbackRows {
    private final JdbcClient jdbc;

    FeedbackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, below that id; null: from the newest on. */
    List<Feedback> newest(CommunityId community, Long before, int limit) {
        return jdbc.sql("""
                select f.* from group_feedback f
                where f.community_id = :community and (:before::bigint is null or f.id < :before::bigint)
                order by f.id desc limit :limit""")
                .param("community", community.value())
                .param("before", before)
                .param("limit", limit)
                .query((r, n) -> new Feedback(
                        r.getLong("id"),
                        new MemberId(r.getObject("member_id", UUID.class)),
                        r.getString("text"),
                        r.getString("noted_by"),
                        r.getTimestamp("noted_at").toInstant(),
                        r.getString("state"),
                        r.getString("answer"),
                        r.getString("answered_by")))
                .list();
    }

    Optional<String> open(CommunityId community, MemberId member) {
        return jdbc.sql("select text from group_feedback where community_id = ? and member_id = ? and state = 'OPEN'")
                .params(community.value(), member.value())
                .query(String.class)
                .optional();
    }

    boolean note(CommunityId community, MemberId member, String text, String by, Instant at) {
        return jdbc.sql("""
                        insert into group_feedback (community_id, member_id, text, noted_by, noted_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(community.value(), member.value(), text, by, Timestamp.from(at))
                        .update()
                == 1;
    }

    void by(MemberId member, String who) {
        jdbc.sql("update group_feedback set answered_by = ? where member_id = ? and state = 'OPEN'")
                .params(who, member.value())
                .update();
    }

    void answered(MemberId member, String verdict, String answer, Instant at) {
        jdbc.sql("""
                update group_feedback set state = ?, answer = ?, answered_at = ?
                where member_id = ? and state = 'OPEN'""")
                .params(verdict, answer, Timestamp.from(at), member.value())
                .update();
    }

    void closed(MemberId member) {
        jdbc.sql("update group_feedback set state = 'CLOSED' where member_id = ? and state = 'OPEN'")
                .param(member.value())
                .update();
    }
}
