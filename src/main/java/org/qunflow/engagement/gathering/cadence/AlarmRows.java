package org.qunflow.engagement.gathering.cadence;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of alarms: one a group and month. */
@Repository
class AlarmRows {
    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Alarm(UUID id, CommunityId community, GroupId group, String groupName) {}

    /** True if the group has none in this month yet. */
    boolean open(CommunityId community, Standing group, LocalDate month, Instant at) {
        return jdbc.sql("""
                        insert into engagement_cadence_alarm (id, community_id, group_id, month, held, opened_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (group_id, month) do nothing""")
                        .params(
                                Ids.next(),
                                community.value(),
                                group.group().value(),
                                Date.valueOf(month),
                                group.month(),
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Alarm> unstarted(CommunityId community) {
        return open(community, "not started");
    }

    List<Alarm> underWay(CommunityId community) {
        return open(community, "started");
    }

    private List<Alarm> open(CommunityId community, String which) {
        return jdbc.sql("select a.id, a.group_id, v.name from engagement_cadence_alarm a join group_v_venue v"
                        + " on v.group_id = a.group_id where a.community_id = ? and a.settled_at is null and " + which
                        + " order by v.name, a.month")
                .param(community.value())
                .query((r, n) -> new Alarm(
                        r.getObject(1, UUID.class), community, new GroupId(r.getObject(2, UUID.class)), r.getString(3)))
                .list();
    }

    void started(CommunityId community, Collection<UUID> alarms) {
        jdbc.sql("update engagement_cadence_alarm set started = true where community_id = ? and id = any(?)")
                .params(community.value(), alarms.toArray(UUID[]::new))
                .update();
    }

    Optional<Alarm> find(UUID id) {
        return jdbc.sql("select a.community_id, a.group_id, v.name from engagement_cadence_alarm a"
                        + " join group_v_venue v on v.group_id = a.group_id where a.id = ?")
                .param(id)
                .query((r, n) -> new Alarm(
                        id,
                        new CommunityId(r.getObject(1, UUID.class)),
                        new GroupId(r.getObject(2, UUID.class)),
                        r.getString(3)))
                .optional();
    }

    void settle(UUID id, String how, String note, String by, Instant at) {
        jdbc.sql("update engagement_cadence_alarm set settled = ?, note = ?, settled_by = ?, settled_at = ?"
                        + " where id = ? and settled_at is null")
                .params(how, note, by, Timestamp.from(at), id)
                .update();
    }
}
