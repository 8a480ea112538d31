package org.qunflow.outreach.send;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages to groups as they are read. */
@Repository
class SendReading {
    private static final String SEND = """
            select s.*, c.group_zh, c.group_en from outreach_send s
              join group_v_chat c on c.group_id = s.group_id and c.community_id = s.community_id
            where s.community_id = :community""";

    private final JdbcClient jdbc;

    SendReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SendId> due(CommunityId community, Instant now) {
        return jdbc.sql("""
                select id from outreach_send where community_id = ? and state = 'PLANNED' and started and due_at <= ?
                order by due_at""")
                .params(community.value(), Timestamp.from(now))
                .query((r, n) -> new SendId(r.getObject(1, UUID.class)))
                .list();
    }

    Optional<CommunityId> communityOf(GroupId group) {
        return jdbc.sql("select community_id from group_v_chat where group_id = ?")
                .param(group.value())
                .query((r, n) -> new CommunityId(r.getObject(1, UUID.class)))
                .optional();
    }

    /** Names in Chinese and English. */
    Map<GroupId, String[]> names(CommunityId community, Collection<GroupId> groups) {
        Map<GroupId, String[]> names = new HashMap<>();
        jdbc.sql("select group_id, group_zh, group_en from group_v_chat where community_id = ? and group_id = any(?)")
                .params(community.value(), groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .query(r -> {
                    names.put(new GroupId(r.getObject(1, UUID.class)), new String[] {r.getString(2), r.getString(3)});
                });
        return names;
    }

    Optional<Send> find(CommunityId community, SendId send) {
        return jdbc.sql(SEND + " and s.id = :id")
                .param("community", community.value())
                .param("id", send.value())
                .query(SendReading::send)
                .optional();
    }

    Optional<Send> ofTask(CommunityId community, String task) {
        return jdbc.sql(SEND + " and s.task_id = :task")
                .param("community", community.value())
                .param("task", task)
                .query(SendReading::send)
                .optional();
    }

    /** Newest first, after one of them. */
    List<Send> list(CommunityId community, SendDesk.Filter filter, SendDesk.Place after, int limit) {
        return jdbc.sql(SEND + " " + """
                and (:state::text is null or s.state = :state) and (:group::uuid is null or s.group_id = :group)
                  and (:sender::text is null or coalesce(s.closed_by, s.sender) = :sender)
                  and (s.asked_at, s.id) < (:at, :id) order by s.asked_at desc, s.id desc limit :limit""")
                .param("community", community.value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("group", filter.group() == null ? null : filter.group().value())
                .param("sender", filter.sender())
                .param("at", Timestamp.from(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(SendReading::send)
                .list();
    }

    /** By sender, of what was asked for in that time; a message that nobody was asked for has no sender. */
    List<SendDesk.Punctuality> report(CommunityId community, Instant from, Instant to) {
        return jdbc.sql("""
                select coalesce(case when state = 'DONE' then closed_by end, sender, '') as who, count(*) as asked,
                  count(*) filter (where state = 'DONE' and closed_at <= until_at) as in_time,
                  count(*) filter (where state = 'DONE' and closed_at > until_at) as late,
                  count(*) filter (where state = 'MISSED') as missed,
                  count(*) filter (where state = 'ASKED') as open,
                  percentile_cont(0.5) within group (order by extract(epoch from closed_at - asked_out_at) / 60)
                    filter (where state = 'DONE') as minutes
                from outreach_send where community_id = ? and asked_out_at >= ? and asked_out_at < ? and way = 'HUMAN'
                  and state in ('DONE', 'MISSED', 'ASKED')
                group by 1 order by asked desc, who""")
                .params(community.value(), Timestamp.from(from), Timestamp.from(to))
                .query((r, n) -> new SendDesk.Punctuality(
                        r.getString("who"),
                        r.getLong("asked"),
                        r.getLong("in_time"),
                        r.getLong("late"),
                        r.getLong("missed"),
                        r.getLong("open"),
                        r.getObject("minutes") == null ? null : Math.round(r.getDouble("minutes"))))
                .list();
    }

    /** Groups that are open, by kind and name. */
    List<SendDesk.Chat> groups(CommunityId community, int limit) {
        return jdbc.sql("""
                select c.group_id, c.group_zh, c.group_en, c.type, c.size, w.sender, w.deputy, w.named from group_v_chat c
                  left join outreach_v_sender w on w.community_id = c.community_id and w.group_id = c.group_id
                where c.community_id = ? and c.closed_at is null order by c.type, c.opened_at, c.group_id limit ?""")
                .params(community.value(), limit)
                .query((r, n) -> new SendDesk.Chat(
                        new GroupId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getInt(5),
                        r.getString(6),
                        r.getString(7),
                        r.getBoolean(8)))
                .list();
    }

    private static Send send(ResultSet r, int n) throws SQLException {
        return new Send(
                new SendId(r.getObject("id", UUID.class)),
                new GroupId(r.getObject("group_id", UUID.class)),
                r.getString("group_zh"),
                r.getString("group_en"),
                r.getString("words"),
                r.getString("reason"),
                Priority.valueOf(r.getString("priority")),
                Way.valueOf(r.getString("way")),
                r.getString("asked_by"),
                moment(r, "asked_at"),
                moment(r, "due_at"),
                moment(r, "until_at"),
                SendState.valueOf(r.getString("state")),
                r.getInt("postponed"),
                r.getString("note"),
                r.getString("sender"),
                r.getString("task_id"),
                moment(r, "asked_out_at"),
                moment(r, "closed_at"),
                r.getString("closed_by"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
