package org.qunflow.engagement.ugc;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the table of contributions; each step expects the state before it and answers false if it is another. */
@Repository
class WorkRows {
    private final JdbcClient database;

    WorkRows(JdbcClient database) {
        this.database = database;
    }

    void insert(CommunityId community, WorkId id, NewWork work, boolean started, String by, Instant at) {
        database.sql("""
                        insert into engagement_work (id, community_id, member_id, kind, body, source, entered_by, fingerprint,
                          submitted_at, changed_at, started)
                        values (:id, :community, :member, :kind, :body, :source, :by, :fingerprint, :at, :at, :started)""")
                .param("id", id.value())
                .param("community", community.value())
                .param("member", work.member().value())
                .param("kind", work.kind().name())
                .param("started", started)
                .param("body", work.body())
                .param("source", work.source())
                .param("by", by)
                .param("fingerprint", Fingerprint.of(work.body()))
                .param("at", Timestamp.from(at))
                .update();
    }

    void picture(CommunityId community, WorkId id, Picture picture) {
        database.sql("insert into engagement_work_picture (work_id, community_id, type, bytes) values (?, ?, ?, ?)")
                .params(id.value(), community.value(), picture.type(), picture.bytes())
                .update();
    }

    List<WorkId> unstarted(CommunityId community) {
        return database.sql(
                        "select id from engagement_work where community_id = ? and not started and state = 'SUBMITTED' order by id")
                .params(community.value())
                .query((r, n) -> WorkId.of(r.getString(1)))
                .list();
    }

    void started(Collection<String> ids) {
        database.sql("update engagement_work set started = true where id = any(?::uuid[])")
                .param(ids.toArray(String[]::new))
                .update();
    }

    boolean move(WorkId id, String from, WorkState to, String reason, Instant at) {
        return database.sql("""
                        update engagement_work set state = :to, reason = :reason, changed_at = :at,
                          published_at = case when :to = 'PUBLISHED' then cast(:at as timestamptz) else published_at end
                        where id = :id and state = any(string_to_array(:from, ' '))""")
                        .param("to", to.name())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .param("from", from)
                        .update()
                == 1;
    }

    boolean revise(CommunityId community, WorkId id, String body, Instant at) {
        return database.sql("""
                        update engagement_work set state = 'SUBMITTED', body = :body, fingerprint = :fingerprint,
                          revision = revision + 1, decided_by = null, changed_at = :at
                        where id = :id and community_id = :community and state = 'CHANGES'""")
                        .param("body", body)
                        .param("fingerprint", Fingerprint.of(body))
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .param("community", community.value())
                        .update()
                == 1;
    }

    void decided(WorkId id, String by) {
        database.sql("update engagement_work set decided_by = ? where id = ?")
                .params(by, id.value())
                .update();
    }

    void paid(WorkId id, long transfer, BigDecimal points) {
        database.sql("update engagement_work set transfer_id = ?, points = ? where id = ?")
                .params(transfer, points, id.value())
                .update();
    }

    boolean licence(WorkId id, String from, Licence to, Instant at) {
        return database.sql("""
                        update engagement_work set licence = ?, licence_at = ?
                        where id = ? and state = 'PUBLISHED' and licence = any(string_to_array(?, ' '))""")
                        .params(to.name(), Timestamp.from(at), id.value(), from)
                        .update()
                == 1;
    }

    /** Contributions of the member whose process waits for somebody. */
    List<WorkId> openOf(CommunityId community, MemberId member) {
        return database.sql("""
                        select id from engagement_work where community_id = ? and member_id = ?
                          and (state in ('SUBMITTED', 'CHANGES') or state = 'PUBLISHED' and licence in ('NONE', 'ASKED'))""")
                .params(community.value(), member.value())
                .query((r, n) -> WorkId.of(r.getString(1)))
                .list();
    }
}
