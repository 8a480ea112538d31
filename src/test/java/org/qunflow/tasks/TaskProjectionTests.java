package org.qunflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.group.MemberJoinedGroup;
import org.qunflow.group.MemberLeftGroup;
import org.qunflow.member.Member;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

class TaskProjectionTests extends DeskTest {
    @Autowired
    Tasks tasks;

    @Test
    void aTaskIsOpenedClaimedAndClosed() {
        Member wang = member("王小明");
        told(opened("t1", wang.id(), "OPERATOR", Duration.ofDays(2)));
        assertThat(row("t1"))
                .containsEntry("assignee", null)
                .containsEntry("member_id", wang.id().value());
        told(assigned("t1", wang.id(), "anna"));
        assertThat(row("t1")).containsEntry("assignee", "anna").containsEntry("outcome", null);
        told(closed("t1", wang.id(), "anna", false));
        assertThat(row("t1"))
                .containsEntry("closed_by", "anna")
                .containsEntry("outcome", "COMPLETED")
                .hasEntrySatisfying("answers", a -> assertThat(a.toString()).contains("ACCEPT"));
    }

    @Test
    void aWholeLifeInOneTransactionIsWrittenInOrder() {
        Member wang = member("王小明");
        told(
                opened("t1", wang.id(), "OPERATOR", null),
                assigned("t1", wang.id(), "anna"),
                closed("t1", wang.id(), "anna", true));
        assertThat(row("t1")).containsEntry("assignee", "anna").containsEntry("outcome", "CANCELLED");
    }

    @Test
    void theViewForTheHomePageHoldsOpenTasksOnly() {
        MemberId id = member("王小明").id();
        told(opened("t1", id, "OPERATOR", Duration.ofDays(2)), opened("t2", id, "LEAD", null));
        told(closed("t1", id, "anna", false));
        assertThat(jdbc.queryForList("select role, due_at from tasks_v_open where community_id = ?", community.value()))
                .singleElement()
                .satisfies(
                        open -> assertThat(open).containsEntry("role", "LEAD").containsEntry("due_at", null));
    }

    @Test
    void nothingIsWrittenWhenTheTransactionFails() {
        MemberId id = member("王小明").id();
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                    events.publishEvent(opened("t1", id, "OPERATOR", null));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(all()).isEmpty();
    }

    @Test
    void theSameNewsTwiceChangesNothing() {
        MemberId id = member("王小明").id();
        told(opened("t1", id, "OPERATOR", null));
        told(closed("t1", id, "anna", false));
        told(opened("t1", id, "OPERATOR", null), closed("t1", id, "bob", true));
        assertThat(row("t1")).containsEntry("closed_by", "anna");
    }

    @Test
    void thePictureIsDrawnAnewFromTheJournal() {
        MemberId id = member("王小明").id();
        told(opened("t1", id, "OPERATOR", Duration.ofDays(2)), assigned("t1", id, "anna"));
        told(opened("t2", id, "LEAD", null));
        told(closed("t1", id, "anna", false));
        List<Map<String, Object>> before = all();
        jdbc.update("update tasks_task set name_en = 'broken', assignee = null");
        jdbc.update("delete from tasks_task where id = 't2'");
        assertThat(tasks.rebuild(community)).isEqualTo(4);
        assertThat(all()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void theRowSaysForWhomAndInWhichGroup() {
        Member wang = member("王小明");
        seat(wang, "备选群 3");
        told(opened("t1", wang.id(), "OPERATOR", null));
        assertThat(row("t1")).containsEntry("member_name", "王小明").containsEntry("group_zh", "备选群 3");
    }

    @Test
    void whoChangesSeatsTakesTheOpenTasksAlong() {
        Member wang = member("王小明");
        told(opened("t1", wang.id(), "OPERATOR", null), opened("t2", wang.id(), "OPERATOR", null));
        told(closed("t2", wang.id(), "anna", false));
        UUID group = seat(wang, "优质群 1");
        told(new MemberJoinedGroup(community, now(), wang.id(), new GroupId(group), "TIER"));
        assertThat(row("t1")).containsEntry("group_zh", "优质群 1").containsEntry("group_id", group);
        assertThat(row("t2")).containsEntry("group_zh", null);
        jdbc.update(
                "update group_membership set left_at = now() where member_id = ?",
                wang.id().value());
        told(new MemberLeftGroup(community, now(), wang.id(), new GroupId(group), "ALL", "LEFT"));
        assertThat(row("t1")).containsEntry("group_zh", null);
    }

    @Test
    void waitingAndPuttingOffAreRememberedAndDrawnAnew() {
        MemberId id = member("王小明").id();
        told(opened("t1", id, "OPERATOR", Duration.ofDays(2)));
        told(new TaskWaits(community, now(), "t1", id.toString(), true, "anna"));
        told(new TaskPostponed(community, now(), "t1", id.toString(), now().plus(Duration.ofDays(9)), "anna"));
        List<Map<String, Object>> before = all();
        assertThat(before.toString()).contains("first_due_at").doesNotContain("\"waits_since\": null");
        tasks.rebuild(community);
        assertThat(all()).isEqualTo(before);
    }

    private UUID seat(Member member, String name) {
        UUID group = UUID.randomUUID();
        jdbc.update(
                "insert into group_group (id, community_id, type, name, number, capacity, opened_at)"
                        + " values (?, ?, 'EVENT', ?, (select count(*) + 1 from group_group), 200, now())",
                group,
                community.value(),
                name);
        jdbc.update(
                "insert into group_membership (community_id, group_id, group_type, member_id, joined_at)"
                        + " values (?, ?, 'EVENT', ?, now())",
                community.value(),
                group,
                member.id().value());
        return group;
    }

    private Map<String, Object> row(String id) {
        return jdbc.queryForMap("select * from tasks_task where id = ?", id);
    }

    private List<Map<String, Object>> all() {
        return jdbc.queryForList("select (to_jsonb(t) - 'grams')::text from tasks_task t order by id");
    }
}
