package org.qunflow.layering.vip;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.engine.TaskClosed;
import org.qunflow.group.GroupViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks for the share that VIP groups are owed, week by week, and keeps what was shared (000-24). */
@Component
public class VipShares {
    private final JdbcTemplate jdbc;
    private final Communities communities;

    VipShares(JdbcTemplate jdbc, Communities communities) {
        this.jdbc = jdbc;
        this.communities = communities;
    }

    /** A group to which a share is owed. */
    record Owed(GroupId group, String zh, String en) {}

    /** A share as the page lists it; doneAt null while it is owed. */
    public record Share(String zh, String en, Instant askedAt, Instant doneAt, String doneBy, String topic) {
        public String group(String language) {
            return "zh".equals(language) ? zh : en;
        }
    }

    /** VIP groups with members to which nothing was shared since that many days. */
    List<Owed> owed(CommunityId community, Instant now, int days) {
        Instant since =
                now.atZone(communities.get(community).zone()).minusDays(days).toInstant();
        return jdbc.query(
                """
                select g.group_id, w.group_zh, w.group_en from %s g join group_v_name w on w.group_id = g.group_id
                where g.community_id = ? and g.type = 'VIP' and g.closed_at is null and g.size > 0
                  and not exists (select 1 from layering_vip_share s where s.group_id = g.group_id and s.asked_at > ?)
                order by g.opened_at, g.group_id""".formatted(GroupViews.CAPACITY),
                (r, n) -> new Owed(new GroupId(r.getObject(1, UUID.class)), r.getString(2), r.getString(3)),
                community.value(),
                Timestamp.from(since));
    }

    void asked(CommunityId community, List<GroupId> groups, Instant at) {
        jdbc.batchUpdate(
                "insert into layering_vip_share (community_id, group_id, asked_at) values (?, ?, ?)",
                groups,
                100,
                (s, g) -> {
                    s.setObject(1, community.value());
                    s.setObject(2, g.value());
                    s.setTimestamp(3, Timestamp.from(at));
                });
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals("userTask_shareWithVips") && !task.cancelled()) {
            jdbc.update(
                    """
                    update layering_vip_share set done_at = ?, done_by = ?, topic = ? where id = (
                      select id from layering_vip_share where group_id = ?::uuid and done_at is null order by id desc limit 1)""",
                    Timestamp.from(task.at()),
                    task.by(),
                    String.valueOf(task.answers().getOrDefault("topic", "")),
                    task.businessKey());
        }
    }

    /** The newest shares of all VIP groups. */
    public List<Share> newest(CommunityId community, int limit) {
        return jdbc.query(
                """
                select g.group_zh, g.group_en, s.asked_at, s.done_at, s.done_by, s.topic from layering_vip_share s
                join group_v_name g on g.group_id = s.group_id where s.community_id = ? order by s.id desc limit ?""",
                (r, n) -> new Share(
                        r.getString(1),
                        r.getString(2),
                        r.getTimestamp(3).toInstant(),
                        r.getTimestamp(4) == null ? null : r.getTimestamp(4).toInstant(),
                        r.getString(5),
                        r.getString(6)),
                community.value(),
                limit);
    }
}
