package org.qunflow.engagement.offline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of offline events, and writes what is proposed. */
@Repository
class OfflineRows {
    private final JdbcClient jdbc;

    OfflineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommunityId community, OfflineId id, NewOffline it, String by, Instant at) {
        jdbc.sql("""
                insert into engagement_offline (id, community_id, group_id, title, region, starts_at, cost, lowest, highest,
                  pledge, deadline, organiser, proposed_by, proposed_at)
                values (:id, :community, :group, :title, :region, :starts, :cost, :lowest, :highest, :pledge, :deadline,
                  cast(:organiser as uuid), :by, :at)""")
                .param("id", id.value())
                .param("community", community.value())
                .param("group", it.group().value())
                .param("title", it.title())
                .param("region", it.region())
                .param("starts", Timestamp.from(it.startsAt()))
                .param("cost", it.cost())
                .param("lowest", it.lowest())
                .param("highest", it.highest())
                .param("pledge", it.pledge())
                .param("deadline", Timestamp.from(it.deadline()))
                .param(
                        "organiser",
                        it.organiser() == null ? null : it.organiser().toString())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The event, whatever community it belongs to; for steps, which know only its id. */
    Offline get(OfflineId id) {
        return jdbc.sql(OfflineMapper.SELECT + "where o.id = ?")
                .param(id.value())
                .query(OfflineMapper::event)
                .single();
    }

    Optional<Offline> find(CommunityId community, OfflineId id) {
        return jdbc.sql(OfflineMapper.SELECT + "where o.id = ? and o.community_id = ?")
                .params(id.value(), community.value())
                .query(OfflineMapper::event)
                .optional();
    }

    /** The same, and nobody else changes it or what is pledged for it until the transaction ends. */
    Optional<Offline> lock(CommunityId community, OfflineId id) {
        jdbc.sql("select 1 from engagement_offline where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
        return find(community, id);
    }

    List<Offline> page(CommunityId community, boolean ahead, UUID before, int limit) {
        return jdbc.sql(OfflineMapper.SELECT + """
                        where o.community_id = :community
                          and (not :ahead or o.state in ('PROPOSED', 'OPEN', 'FUNDED', 'CONFIRMED', 'HELD'))
                          and (cast(:before as uuid) is null or o.id < :before) order by o.id desc limit :limit""")
                .param("community", community.value())
                .param("ahead", ahead)
                .param("before", before)
                .param("limit", limit)
                .query(OfflineMapper::event)
                .list();
    }

    /** Those of a community for which a condition on the table o and :moment holds. */
    List<OfflineId> ids(CommunityId community, String condition, Instant moment) {
        return jdbc.sql("select o.id from engagement_offline o where o.community_id = :community and " + condition
                        + " order by o.starts_at, o.id")
                .param("community", community.value())
                .param("moment", Timestamp.from(moment))
                .query((r, n) -> OfflineId.of(r.getString(1)))
                .list();
    }

    boolean isCore(CommunityId community, MemberId member) {
        return jdbc.sql(
                                "select count(*) from member_v_standing where community_id = ? and member_id = ? and tier = 'CORE'")
                        .params(community.value(), member.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean isHere(CommunityId community, MemberId member) {
        return jdbc.sql("select count(*) from member_v_standing where community_id = ? and member_id = ?")
                        .params(community.value(), member.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
