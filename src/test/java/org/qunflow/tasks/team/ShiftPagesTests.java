package org.qunflow.tasks.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TimeTravel;
import org.qunflow.security.Staff;
import org.qunflow.shared.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
@DisplayName("000-17 000-18 000-13 the roster and the skills of the team")
class ShiftPagesTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    MockMvc web;

    @Autowired
    Communities communities;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private Community community;
    private final LocalDate nextMonday = LocalDate.now(ZONE).plusWeeks(1).with(DayOfWeek.MONDAY);

    @BeforeEach
    void aTeam() throws Exception {
        Staff.works(jdbc, "OPERATOR", "roster-anna", "roster-ben");
        community = communities.open("Zz roster " + UUID.randomUUID(), "Tea house", ZONE, Currency.getInstance("CNY"));
        session = web.perform(get("/import")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                .param("id", community.id().toString())
                .cookie(session)
                .with(csrf()));
    }

    @AfterEach
    void forgetThem() {
        jdbc.update("delete from team_skill where who like 'roster-%'");
        Staff.forget(jdbc, "roster-");
    }

    @Test
    @DisplayName("000-17 a lead plans the week, gaps are flagged, and what overlaps is refused")
    void theWeekIsPlanned() throws Exception {
        plan("roster-anna", "8", "16")
                .andExpect(redirectedUrl("/team/shifts?week=" + nextMonday))
                .andExpect(flash().attribute("notice", "shifts.planned"));
        plan("roster-ben", "15", "20")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Somebody is on watch in some of these hours")));
        plan("roster-ben", "x", "20")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose when it begins and ends")));
        page("/team/shifts?week=" + nextMonday)
                .andExpect(content().string(containsString("Nobody is on watch for 160 hours of this week.")))
                .andExpect(content().string(containsString("08:00–16:00")));
        lead(post("/team/shifts/copy").param("week", nextMonday.plusWeeks(1).toString()))
                .andExpect(flash().attribute("notice", "shifts.copied"));
        String id = jdbc.queryForObject(
                "select id::text from team_shift where community_id = ? order by starts_at limit 1",
                String.class,
                community.id().value());
        lead(post("/team/shifts/drop").param("id", id).param("week", nextMonday.toString()))
                .andExpect(redirectedUrl("/team/shifts?week=" + nextMonday));
        lead(post("/team/shifts/drop").param("id", id)).andExpect(status().isConflict());
        page("/team/shifts?week=soon");
    }

    @Test
    @DisplayName("000-17 whoever takes over reads what the shift before says")
    void theNextReadsWhatIsOpen() throws Exception {
        jdbc.update("""
                insert into team_shift (id, community_id, who, starts_at, ends_at, said_by) values
                  (gen_random_uuid(), :c, 'roster-anna', now() - interval '8 hours', now() - interval '1 minute', 'lead'),
                  (gen_random_uuid(), :c, 'roster-ben', now() - interval '1 minute', now() + interval '8 hours', 'lead')""".replace(":c", "'" + community.id() + "'"));
        rounds.goTo(community.id(), clock.instant());
        String task = task("userTask_handOver", "roster-anna");
        as(
                        "roster-anna",
                        post("/tasks/" + task + "/complete")
                                .param("answers", "{\"openMatters\":\"王小明在等退款\",\"hotTopics\":\"春茶\"}")
                                .param("key", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl("/tasks"));
        rounds.goTo(community.id(), clock.instant());
        processes.runDueJobs(community.id(), clock.instant().plusSeconds(5));
        as("roster-ben", get("/tasks/" + task("userTask_takeOver", "roster-ben")))
                .andExpect(content().string(containsString("王小明在等退款")))
                .andExpect(content().string(containsString("Hot topics")));
        page("/team/shifts").andExpect(content().string(containsString("not taken over yet")));
        as("roster-ben", get("/team/shifts").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/team/shifts/plan"))));
    }

    @Test
    @DisplayName("000-18 skills stand with their source")
    void skillsAreNotedAndForgotten() throws Exception {
        Map<String, String> skill = Map.of("who", "roster-anna", "skill", "copywriting", "source", "三年品牌文案");
        note(skill).andExpect(redirectedUrl("/team/skills"));
        page("/team/skills")
                .andExpect(content().string(containsString("三年品牌文案")))
                .andExpect(content().string(containsString("Copywriting")));
        note(Map.of("who", "roster-anna", "skill", "juggling", "source", "x"))
                .andExpect(content().string(containsString("Choose a skill from the list.")));
        note(Map.of("who", "roster-anna", "skill", "care", "source", " "))
                .andExpect(content().string(containsString("Say how we know")));
        note(Map.of("who", "stranger", "skill", "care", "source", "x")).andExpect(status().isUnprocessableEntity());
        lead(post("/team/skills/forget").param("who", "roster-anna").param("skill", "copywriting"))
                .andExpect(redirectedUrl("/team/skills"));
        assertThat(jdbc.queryForObject("select count(*) from team_skill where who = 'roster-anna'", Long.class))
                .isZero();
    }

    private ResultActions plan(String who, String from, String until) throws Exception {
        return lead(post("/team/shifts/plan")
                .param("week", nextMonday.toString())
                .param("who", who)
                .param("day", nextMonday.toString())
                .param("from", from)
                .param("until", until));
    }

    private ResultActions note(Map<String, String> skill) throws Exception {
        MockHttpServletRequestBuilder request = post("/team/skills");
        skill.forEach(request::param);
        return lead(request);
    }

    private ResultActions lead(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session).with(csrf()).header("Accept-Language", "en"));
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session)
                .with(user(who).roles("OPERATOR"))
                .with(csrf())
                .header("Accept-Language", "en"));
    }

    private ResultActions page(String path) throws Exception {
        web.perform(get(path).cookie(session).header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        return web.perform(get(path).cookie(session).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    private String task(String element, String holder) {
        return jdbc.queryForObject(
                "select id from tasks_task where community_id = ? and element_id = ? and assignee = ?",
                String.class,
                community.id().value(),
                element,
                holder);
    }
}
