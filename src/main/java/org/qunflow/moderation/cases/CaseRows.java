package org.qunflow.moderation.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cases, as they are opened and begin. */
@Repository
class CaseRows {
    private final JdbcClient jdbc;
    private final CaseReader reader;

    CaseRows(JdbcClient jdbc, CaseReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    Optional<CaseFile> find(CommunityId community, CaseId id) {
        return reader.find(community, id);
    }

    /** The open case that this joins; who asks for the same at the same moment waits. */
    Optional<CaseId> same(CommunityId community, NewCase wish, String hash, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 164))")
                .param(wish.member() + wish.item() + hash)
                .query((r, n) -> true)
                .single();
        return jdbc.sql("""
                        select id from moderation_case where community_id = ? and member_id = ? and item = ? and hash = ?
                          and state = 'OPEN' and opened_at >= ? order by id desc limit 1""")
                .params(community.value(), wish.member().value(), wish.item(), hash, Timestamp.from(since))
                .query((r, n) -> new CaseId(r.getObject(1, UUID.class)))
                .optional();
    }

    void insert(CommunityId community, CaseId id, NewCase wish, String hash, String by, Instant at) {
        jdbc.sql("""
                        insert into moderation_case (id, community_id, member_id, group_id, item, aggravation, origin, detector,
                          hash, opened_by, opened_at)
                        values (:id, :community, :member, :group, :item, :aggravation, :origin, :detector, :hash, :by, :at)""")
                .param("id", id.value())
                .param("community", community.value())
                .param("member", wish.member().value())
                .param("group", wish.group() == null ? null : wish.group().value(), java.sql.Types.OTHER)
                .param("item", wish.item())
                .param(
                        "aggravation",
                        wish.aggravation() == null ? null : wish.aggravation().name())
                .param("origin", wish.detector() == null ? "REPORT" : "DETECTOR")
                .param("detector", wish.detector())
                .param("hash", hash)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<CaseId> unstarted(CommunityId community) {
        return ids("community_id = ? and not started order by id", community.value());
    }

    /** Cases of a member about which nobody has decided. */
    List<CaseId> openOf(CommunityId community, MemberId member) {
        return ids(
                "community_id = ? and member_id = ? and state = 'OPEN' order by id", community.value(), member.value());
    }

    private List<CaseId> ids(String where, Object... arguments) {
        return jdbc.sql("select id from moderation_case where " + where)
                .params(arguments)
                .query((r, n) -> new CaseId(r.getObject(1, UUID.class)))
                .list();
    }

    void started(Collection<String> ids) {
        jdbc.sql("update moderation_case set started = true where id = any(?::uuid[])")
                .param(ids.toArray(String[]::new))
                .update();
    }
}
