package org.qunflow.engagement.ugc;

import static org.qunflow.engagement.rows.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads contributions, one or a page of them, newest first. */
@Repository
class WorkReader {
    private static final String SELECT = """
            select w.*, m.display_name, a.level, exists (select 1 from engagement_work_picture p
              where p.work_id = w.id) as pictured
            from engagement_work w join member_v_name m on m.member_id = w.member_id
            left join engagement_author a on a.member_id = w.member_id
            """;

    private final JdbcClient database;

    WorkReader(JdbcClient database) {
        this.database = database;
    }

    /** The contribution, whatever community it belongs to; for steps, which know only its id. */
    Work get(WorkId id) {
        return database.sql(SELECT + "where w.id = ?")
                .params(id.value())
                .query(WorkReader::work)
                .single();
    }

    Optional<Work> find(CommunityId community, WorkId id) {
        return database.sql(SELECT + "where w.id = ? and w.community_id = ?")
                .params(id.value(), community.value())
                .query(WorkReader::work)
                .optional();
    }

    List<Work> page(CommunityId community, WorkState state, UUID before, int limit) {
        return database.sql(SELECT + """
                        where w.community_id = :community and (cast(:state as text) is null or w.state = :state)
                          and (cast(:before as uuid) is null or w.id < :before) order by w.id desc limit :limit""")
                .param("community", community.value())
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(WorkReader::work)
                .list();
    }

    Map<WorkState, Long> counts(CommunityId community) {
        Map<WorkState, Long> counts = new LinkedHashMap<>();
        for (WorkState state : WorkState.values()) {
            counts.put(state, 0L);
        }
        database.sql("select state, count(*) from engagement_work where community_id = ? group by state")
                .params(community.value())
                .query((r, n) -> counts.put(WorkState.valueOf(r.getString(1)), r.getLong(2)))
                .list();
        return counts;
    }

    /** True if somebody handed the same text in before, and it was not turned down. */
    boolean isRepeated(Work work) {
        return database.sql("""
                        select exists (select 1 from engagement_work o where o.community_id = :community
                          and o.fingerprint = :fingerprint and o.id < :id and o.state not in ('REFUSED', 'WITHDRAWN'))""")
                .param("community", work.community().value())
                .param("fingerprint", Fingerprint.of(work.body()))
                .param("id", work.id().value())
                .query(Boolean.class)
                .single();
    }

    Optional<Picture> picture(CommunityId community, WorkId id) {
        return database.sql("select type, bytes from engagement_work_picture where work_id = ? and community_id = ?")
                .params(id.value(), community.value())
                .query((r, n) -> new Picture(r.getString(1), r.getBytes(2)))
                .optional();
    }

    private static Work work(ResultSet r, int n) throws SQLException {
        return new Work(
                WorkId.of(r.getString("id")),
                CommunityId.of(r.getString("community_id")),
                MemberId.of(r.getString("member_id")),
                r.getString("display_name"),
                r.getString("level"),
                WorkKind.valueOf(r.getString("kind")),
                r.getString("body"),
                r.getString("source"),
                r.getString("entered_by"),
                WorkState.valueOf(r.getString("state")),
                r.getInt("revision"),
                at(r, "submitted_at"),
                r.getString("reason"),
                r.getString("decided_by"),
                at(r, "changed_at"),
                at(r, "published_at"),
                Licence.valueOf(r.getString("licence")),
                at(r, "licence_at"),
                r.getObject("transfer_id", Long.class),
                r.getBigDecimal("points"),
                r.getBoolean("pictured"));
    }
}
