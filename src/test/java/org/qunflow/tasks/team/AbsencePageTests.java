package org.qunflow.tasks.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.security.Staff;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class AbsencePageTests extends DeskTest {
    private static final RequestPostProcessor LEAD = user("away-lead").roles("LEAD");
    private static final RequestPostProcessor ANNA = user("away-anna").roles("OPERATOR");

    private LocalDate today;

    @BeforeEach
    void people() {
        today = now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        Staff.works(jdbc, "LEAD", "away-lead");
        Staff.works(jdbc, "OPERATOR", "away-anna", "away-ben", "away-cara");
        Staff.hasLeft(jdbc, "away-gone");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from team_absence");
        Staff.forget(jdbc, "away-");
    }

    @Test
    void anOperatorNotesAnAbsenceOfHisOwnAndEndsItAgain() throws Exception {
        note(ANNA, "away-ben", "away-cara", 0, 3).andExpect(redirectedUrl("/team/absences"));
        assertThat(jdbc.queryForObject("select who from team_absence", String.class))
                .as("operators speak for themselves only")
                .isEqualTo("away-anna");
        web.perform(get("/team/absences").with(ANNA))
                .andExpect(content().string(containsString("away-cara stands in")))
                .andExpect(content().string(containsString("away now")));
        UUID id = jdbc.queryForObject("select id from team_absence", UUID.class);
        web.perform(post("/team/absences/" + id + "/end")
                        .with(csrf())
                        .with(user("away-ben").roles("OPERATOR")))
                .andExpect(status().isNotFound());
        web.perform(post("/team/absences/" + id + "/end").with(csrf()).with(ANNA))
                .andExpect(status().isFound());
        assertThat(jdbc.queryForObject("select count(*) from team_absence", Long.class))
                .isZero();
        assertThat(jdbc.queryForList(
                        "select kind from journal_entry where subject_id = 'away-anna' and kind like 'team.%'"
                                + " order by id desc limit 2",
                        String.class))
                .containsExactly("team.AbsenceEnded", "team.AbsenceNoted");
    }

    @Test
    void whatHasBegunEndsYesterday() throws Exception {
        note(LEAD, "away-anna", "away-ben", -2, 3).andExpect(status().isFound());
        UUID id = jdbc.queryForObject("select id from team_absence", UUID.class);
        web.perform(post("/team/absences/" + id + "/end").with(csrf()).with(LEAD));
        assertThat(jdbc.queryForObject("select last_day from team_absence", LocalDate.class))
                .isEqualTo(today.minusDays(1));
        web.perform(get("/team/absences").with(LEAD)).andExpect(content().string(containsString("Everybody is here")));
    }

    @Test
    void circlesAreRefusedAndChainsThatEndAreNot() throws Exception {
        note(LEAD, "away-anna", "away-ben", 1, 5).andExpect(status().isFound());
        note(LEAD, "away-ben", "away-cara", 3, 8).andExpect(status().isFound());
        refused(note(LEAD, "away-cara", "away-anna", 5, 6), "would come back to away-cara");
        note(LEAD, "away-cara", "away-anna", 6, 8).andExpect(status().isFound());
        refused(note(LEAD, "away-anna", "away-cara", 5, 9), "away on some of these days already");
    }

    @Test
    void whatCannotBeIsRefusedWithAReason() throws Exception {
        refused(note(LEAD, "away-anna", "away-anna", 1, 2), "Nobody can stand in for themselves");
        refused(note(LEAD, "away-anna", "away-gone", 1, 2), "away-gone has no account");
        refused(note(LEAD, "away-anna", "nobody", 1, 2), "nobody has no account");
        refused(note(LEAD, "nobody", "away-anna", 1, 2), "There is nobody of this name");
        refused(note(LEAD, "away-lead", "away-anna", 1, 2), "may not do all the tasks");
        jdbc.update("update security_user set every_community = false where username = 'away-cara'");
        refused(note(LEAD, "away-anna", "away-cara", 1, 2), "does not belong to all communities");
        refused(note(LEAD, "away-cara", "away-anna", 1, 2), "There is nobody of this name");
        refused(note(LEAD, "away-anna", "away-ben", 2, 1), "not later than the last");
        refused(note(LEAD, "away-anna", "away-ben", -5, -1), "These days are over");
        refused(note(LEAD, "away-anna", "away-ben", 1, 900), "a year at most");
        web.perform(post("/team/absences").with(csrf()).with(LEAD).param("first", "soon"))
                .andExpect(status().isUnprocessableEntity());
        assertThat(jdbc.queryForObject("select count(*) from team_absence", Long.class))
                .isZero();
        web.perform(get("/team/absences").with(user("a").roles("AUDITOR"))).andExpect(status().isForbidden());
        web.perform(get("/team/absences").with(ANNA)).andExpect(content().string(not(containsString("name=\"who\""))));
    }

    private void refused(ResultActions answer, String why) throws Exception {
        answer.andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString(why)));
    }

    private ResultActions note(RequestPostProcessor by, String who, String substitute, int from, int to)
            throws Exception {
        return web.perform(post("/team/absences")
                .with(csrf())
                .with(by)
                .param("who", who)
                .param("substitute", substitute)
                .param("first", today.plusDays(from).toString())
                .param("last", today.plusDays(to).toString()));
    }
}
