package org.qunflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.member.Member;
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

    private Map<String, Object> row(String id) {
        return jdbc.queryForMap("select * from tasks_task where id = ?", id);
    }

    private List<Map<String, Object>> all() {
        return jdbc.queryForList("select * from tasks_task order by id");
    }
}
