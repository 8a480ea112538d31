package org.qunflow.moderation.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.FileType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door to what a case rests on. */
@Service
public class Evidences {
    private final JdbcClient jdbc;

    Evidences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One piece of evidence.
     *
     * @param reporter name of the member who reported it, or null
     */
    public record Evidence(long id, String body, String reporter, String notedBy, Instant notedAt, boolean pictured) {}

    /** A picture with its type. */
    public record Picture(String type, byte[] bytes) {}

    void add(CommunityId community, CaseId id, NewCase wish, String by, Instant at) {
        String type = FileType.of(wish.picture()).map(FileType::mime).orElse(null);
        jdbc.sql("""
                        insert into moderation_evidence (case_id, community_id, body, reporter_id, noted_by, noted_at, picture_type,
                          picture) values (:case, :community, :body, :reporter, :by, :at, :type, :picture)""")
                .param("case", id.value())
                .param("community", community.value())
                .param("body", wish.body())
                .param(
                        "reporter",
                        wish.reporter() == null ? null : wish.reporter().value(),
                        Types.OTHER)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("type", type)
                .param("picture", type == null ? null : wish.picture(), Types.BINARY)
                .update();
    }

    /** Oldest first. */
    public List<Evidence> of(CommunityId community, CaseId id) {
        return jdbc.sql("""
                        select e.id, e.body, m.display_name, e.noted_by, e.noted_at, e.picture is not null as pictured
                        from moderation_evidence e left join member_member m on m.id = e.reporter_id
                        where e.community_id = ? and e.case_id = ? order by e.id""")
                .params(community.value(), id.value())
                .query((r, n) -> new Evidence(
                        r.getLong(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getTimestamp(5).toInstant(),
                        r.getBoolean(6)))
                .list();
    }

    public Optional<Picture> picture(CommunityId community, CaseId id, long evidence) {
        return jdbc.sql("""
                        select picture_type, picture from moderation_evidence
                        where community_id = ? and case_id = ? and id = ? and picture is not null""")
                .params(community.value(), id.value(), evidence)
                .query((r, n) -> new Picture(r.getString(1), r.getBytes(2)))
                .optional();
    }
}
