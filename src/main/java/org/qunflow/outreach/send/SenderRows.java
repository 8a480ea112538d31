package org.qunflow.outreach.send;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.TaskOpened;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sends: named for a group, given the task of a message, and who answered it. */
@Repository
class SenderRows {
    private final JdbcClient jdbc;

    SenderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the groups for which they are named now; those of other communities are left out. */
    List<GroupId> name(CommunityId community, Collection<GroupId> groups, String sender, String deputy) {
        return jdbc.sql("""
                insert into outreach_sender (community_id, group_id, sender, deputy)
                select c.community_id, c.group_id, ?, nullif(?, '') from group_v_chat c
                where c.community_id = ? and c.group_id = any(?)
                on conflict (community_id, group_id) do update set sender = excluded.sender, deputy = excluded.deputy
                returning group_id""")
                .params(
                        sender,
                        deputy,
                        community.value(),
                        groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .query((r, n) -> new GroupId(r.getObject(1, UUID.class)))
                .list();
    }

    /** Who sends into the group of this message: first the sender, then the deputy; either may be missing. */
    Optional<Sender> sender(CommunityId community, SendId send) {
        return jdbc.sql("""
                select w.group_id, w.sender, w.deputy from outreach_send s
                  join outreach_v_sender w on w.community_id = s.community_id and w.group_id = s.group_id
                where s.community_id = ? and s.id = ?""")
                .params(community.value(), send.value())
                .query((r, n) -> new Sender(new GroupId(r.getObject(1, UUID.class)), r.getString(2), r.getString(3)))
                .optional();
    }

    void tasks(List<TaskOpened> tasks) {
        jdbc.sql("""
                update outreach_send s set task_id = t.task from unnest(?::uuid[], ?::text[]) as t (id, task)
                where s.id = t.id""")
                .params(
                        tasks.stream()
                                .map(t -> UUID.fromString(t.businessKey()))
                                .toArray(UUID[]::new),
                        tasks.stream().map(TaskOpened::taskId).toArray(String[]::new))
                .update();
    }

    /** Somebody answered the task; what follows from it is written by the step after it. */
    void answered(SendId send, String by) {
        jdbc.sql("update outreach_send set closed_by = ? where id = ? and closed_at is null")
                .params(by, send.value())
                .update();
    }
}
