package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pledges; who withdrew may pledge again. */
@Repository
class PledgeRows {
    private static final String SELECT = """
            select p.*, m.display_name from engagement_offline_pledge p join member_v_name m on m.member_id = p.member_id
            """;

    private final JdbcClient jdbc;

    PledgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the member has pledged for it already. */
    boolean insert(Offline event, UUID id, MemberId member, String by, Instant at) {
        return jdbc.sql("""
                        insert into engagement_offline_pledge (id, community_id, offline_id, member_id, amount, noted_by,
                          noted_at) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (offline_id, member_id) where state <> 'WITHDRAWN' do nothing""")
                        .params(
                                id,
                                event.community().value(),
                                event.id().value(),
                                member.value(),
                                event.plan().pledge(),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The pledge of a member that was not withdrawn. */
    Optional<Pledge> of(OfflineId event, MemberId member) {
        return jdbc.sql(SELECT + "where p.offline_id = ? and p.member_id = ? and p.state <> 'WITHDRAWN'")
                .params(event.value(), member.value())
                .query(PledgeRows::pledge)
                .optional();
    }

    /** Those that hold a place. */
    List<Pledge> open(OfflineId event) {
        return jdbc.sql(SELECT + "where p.offline_id = ? and p.state = 'PLEDGED' order by p.id")
                .param(event.value())
                .query(PledgeRows::pledge)
                .list();
    }

    List<Pledge> openOf(MemberId member) {
        return jdbc.sql(SELECT + "where p.member_id = ? and p.state = 'PLEDGED' order by p.id")
                .param(member.value())
                .query(PledgeRows::pledge)
                .list();
    }

    /** All of an event in the order in which they came. */
    List<Pledge> all(OfflineId event, int limit) {
        return jdbc.sql(SELECT + "where p.offline_id = ? order by p.id limit ?")
                .params(event.value(), limit)
                .query(PledgeRows::pledge)
                .list();
    }

    boolean close(Pledge pledge, PledgeState to, BigDecimal kept, Instant at) {
        return jdbc.sql("update engagement_offline_pledge set state = ?, kept = ?, closed_at = ?"
                                + " where id = ? and state = 'PLEDGED'")
                        .params(to.name(), kept, Timestamp.from(at), pledge.id())
                        .update()
                == 1;
    }

    /** These came, the others did not. */
    void came(OfflineId event, Collection<MemberId> members) {
        jdbc.sql(
                        "update engagement_offline_pledge set came = member_id = any(?) where offline_id = ? and state = 'PLEDGED'")
                .params(members.stream().map(MemberId::value).toArray(UUID[]::new), event.value())
                .update();
    }

    private static Pledge pledge(ResultSet r, int row) throws SQLException {
        return new Pledge(
                r.getObject("id", UUID.class),
                OfflineId.of(r.getString("offline_id")),
                MemberId.of(r.getString("member_id")),
                r.getString("display_name"),
                r.getBigDecimal("amount"),
                PledgeState.valueOf(r.getString("state")),
                r.getBigDecimal("kept"),
                r.getBoolean("came"),
                r.getString("noted_by"),
                r.getTimestamp("noted_at").toInstant());
    }
}
