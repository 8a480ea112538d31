package org.qunflow.tasks.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.member.Member;
import org.qunflow.security.Staff;
import org.qunflow.tasks.TaskReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class BoardTests extends DeskTest {
    private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Board board;

    private Member wang;

    @BeforeEach
    void peopleAndTasks() {
        Staff.works(jdbc, "OPERATOR", "board-anna", "board-ben");
        Staff.hasLeft(jdbc, "board-gone");
        wang = member("王小明");
        held("b1", "board-anna", Duration.ofHours(-1));
        held("b2", "board-anna", Duration.ofDays(3));
        held("b3", "board-anna", null);
        held("b4", "board-gone", Duration.ofHours(-2));
        told(opened("b5", wang.id(), "OPERATOR", Duration.ofHours(-3)));
        held("b6", "board-ben", null);
        told(closed("b6", wang.id(), "board-ben", false));
        held("b7", "board-ben", null);
        told(closed("b7", wang.id(), "system", true));
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from team_absence");
        jdbc.update("delete from team_nudge");
        jdbc.update("delete from team_stand_in");
        Staff.forget(jdbc, "board-");
    }

    @Test
    void countsWhatEachHoldsAndDid() {
        var lines =
                board.of(reader()).lines().stream().collect(Collectors.toMap(Board.Line::name, Function.identity()));
        assertThat(lines.get("board-anna").held()).isEqualTo(new BoardRows.Held(3, 1, 0));
        assertThat(lines.get("board-ben").held()).isEqualTo(BoardRows.Held.NOTHING);
        assertThat(lines.get("board-ben").done()).isEqualTo(1);
        assertThat(lines.get("board-gone").works()).isFalse();
        assertThat(lines.get("board-gone").held().overdue()).isEqualTo(1);
        assertThat(board.of(reader()).free()).isEqualTo(new BoardRows.Held(1, 1, 0));
        assertThat(board.of(reader()).lines().get(0).name()).isEqualTo("board-anna");
    }

    @Test
    void whatIsDueLaterTodayIsCountedAsDueToday() {
        jdbc.update(
                "update tasks_task set due_at = ? where id = 'b2'",
                Timestamp.from(reader().now().plusMillis(1)));
        TaskReader now = reader();
        TaskReader before = new TaskReader(
                now.community(),
                now.user(),
                now.roles(),
                now.zone(),
                now.currency(),
                now.now().minusSeconds(60),
                now.startOfDay(),
                now.endOfDay().plusSeconds(120),
                now.isFrozen());
        assertThat(board.of(before).lines().get(0).held()).isEqualTo(new BoardRows.Held(3, 1, 1));
    }

    @Test
    void showsWhoIsAwayWhoLeftAndWhatWaitsTooLong() throws Exception {
        LocalDate today = now().atZone(ZONE).toLocalDate();
        jdbc.update(
                "insert into team_absence (id, who, substitute, first_day, last_day, note, said_by)"
                        + " values (?, 'board-anna', 'board-ben', ?, ?, '', 'test')",
                UUID.randomUUID(),
                today,
                today.plusDays(2));
        jdbc.update(
                "insert into team_nudge (community_id, task_id, kind, at, to_whom)"
                        + " values (?, 'b1', 'ESCALATED', now(), 'LEAD'), (?, 'b6', 'ESCALATED', now(), 'LEAD')",
                community.value(),
                community.value());
        web.perform(get("/team").with(LEAD))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("board-ben stands in")))
                .andExpect(content().string(containsString("no access any more")))
                .andExpect(content().string(containsString("Waiting too long (1)")))
                .andExpect(content().string(containsString("/team/handover?from=board-gone")));
        jdbc.update(
                "insert into team_stand_in (task_id, community_id, for_whom, by_whom, at)"
                        + " values ('b1', ?, 'board-cara', 'board-anna', now())",
                community.value());
        for (String page : List.of("/tasks?view=roles", "/tasks/b1")) {
            web.perform(get(page).with(LEAD))
                    .andExpect(content().string(containsString("Escalated to the lead")))
                    .andExpect(content().string(containsString("for board-cara, who is away")));
        }
    }

    @Test
    void whatOnePersonHoldsCanBeGivenToOthers() throws Exception {
        web.perform(get("/team/people/board-anna").with(LEAD))
                .andExpect(content().string(containsString("value=\"b1\"")))
                .andExpect(content().string(not(containsString("value=\"b4\""))))
                .andExpect(content().string(containsString("action=\"/team/handover\"")));
        web.perform(get("/team/people/-").with(LEAD)).andExpect(content().string(containsString("value=\"b5\"")));
        web.perform(get("/team/people/board-ben").with(LEAD))
                .andExpect(content().string(containsString("Nothing open")));
        web.perform(get("/team/people/nobody-here").with(LEAD)).andExpect(status().isNotFound());
        web.perform(get("/team").with(user("olga").roles("OPERATOR"))).andExpect(status().isForbidden());
    }

    private void held(String task, String who, Duration due) {
        told(opened(task, wang.id(), "OPERATOR", due), assigned(task, wang.id(), who));
    }

    private TaskReader reader() {
        return new TaskReader(
                community,
                "lead",
                List.of("LEAD", "OPERATOR"),
                ZONE,
                "CNY",
                now(),
                now().atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant(),
                now().atZone(ZONE).toLocalDate().plusDays(1).atStartOfDay(ZONE).toInstant(),
                false);
    }
}
