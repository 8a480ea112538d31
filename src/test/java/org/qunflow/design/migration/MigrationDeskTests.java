package org.qunflow.design.migration;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.sop.migration.Moving;
import org.qunflow.sop.migration.MovingModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One lead plans a move, another one releases it; who is wrong or too late is told so where it happened. */
@SpringBootTest
@AutoConfigureMockMvc
class MigrationDeskTests {
    @Autowired
    MockMvc web;

    @Autowired
    Communities communities;

    @Autowired
    RepositoryService repository;

    @Autowired
    Processes processes;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext application;

    private final Map<String, Cookie> sessions = new HashMap<>();
    private CommunityId community;
    private MovingModel journey;

    @BeforeEach
    void membersAreUnderWay() {
        community = communities
                .open("Moves " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        journey = new MovingModel(repository, processes, jdbc, community);
        journey.begin("ASK", List.of(UUID.randomUUID().toString()));
        journey.begin("", List.of(UUID.randomUUID().toString()));
        journey.deploy(MovingModel.SECOND);
    }

    @Test
    void aPlanByWhichMembersWouldLoseTheirPlaceIsRefusedAtItsStep() throws Exception {
        as("anna", plan("", "the rules are clearer"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("1 member would lose the place"),
                                containsString("migration-open"),
                                containsString("The new version has no such step."))));
        as("anna", plan("receiveTask_word", "the rules are clearer"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The step is of another kind.")));
        as("anna", plan("userTask_question", "   "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say why.")));
        as("anna", get("/design/migrations")).andExpect(content().string(containsString("Nobody has been moved yet")));
    }

    @Test
    void whoPlannedItCannotReleaseItAndWhoComesTooLateLearnsWhoWasFaster() throws Exception {
        String run = rehearsed();
        as("anna", get(run))
                .andExpect(content()
                        .string(allOf(containsString("This plan is yours"), not(containsString(run + "/start")))));
        told("anna", run + "/start", "migration.outcome.OWN_PLAN", "anna");
        as("bert", get(run))
                .andExpect(content()
                        .string(allOf(
                                containsString("anna planned this"),
                                containsString("Release: move 2 members"),
                                containsString("data-goal=\"userTask_question\""))));
        String second = rehearsed();
        as("bert", post(run + "/start").param("perSecond", "5"))
                .andExpect(flash().attribute("notice", "migration.started"));
        told("carl", run + "/start", "migration.outcome.MOVED_ON", "bert");
        told("carl", second + "/start", "migration.outcome.OTHER_UNDER_WAY", "bert");
        Moving.all(application, UUID.fromString(run.replaceAll(".*/", "")));
        told("carl", run + "/pause", "migration.outcome.ENDED", "bert");
        as("carl", get(run)).andExpect(content().string(containsString("Released by bert")));
    }

    @Test
    void theWayBackIsPlannedOnceAndReleasedBySomebodyElse() throws Exception {
        String run = rehearsed();
        as("bert", post(run + "/start").param("perSecond", "5"));
        Moving.all(application, UUID.fromString(run.replaceAll(".*/", "")));
        as("bert", post(run + "/back")).andExpect(flash().attribute("notice", "migration.reason.missing"));
        String back = as("bert", post(run + "/back").param("reason", "one step was wrong"))
                .andExpect(redirectedUrlPattern("/design/migrations/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        as("carl", post(run + "/back").param("reason", "the same"))
                .andExpect(flash().attribute("notice", "migration.outcome.MOVED_ON"))
                .andExpect(flash().attribute("noticeArgs", arrayContaining((Object) "bert")));
        told("bert", back + "/start", "migration.outcome.OWN_PLAN", "bert");
        as("anna", post(back + "/start").param("perSecond", "5"))
                .andExpect(flash().attribute("notice", "migration.started"));
    }

    private void told(String who, String act, String notice, String name) throws Exception {
        as(who, post(act))
                .andExpect(flash().attribute("notice", notice))
                .andExpect(flash().attribute("noticeArgs", arrayContaining((Object) name)));
    }

    private String rehearsed() throws Exception {
        return as("anna", plan("userTask_question", "the rules are clearer"))
                .andExpect(redirectedUrlPattern("/design/migrations/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private MockHttpServletRequestBuilder plan(String goal, String reason) {
        return post("/design/migrations/plan")
                .param("process", journey.key)
                .param("from", "1")
                .param("to", "2")
                .param("goal.userTask_ask", goal)
                .param("reason", reason);
    }

    private ResultActions as(String name, MockHttpServletRequestBuilder request) throws Exception {
        if (!sessions.containsKey(name)) {
            Cookie session = web.perform(get("/").with(user(name).roles("LEAD")))
                    .andReturn()
                    .getResponse()
                    .getCookie("SESSION");
            sessions.put(name, session);
            as(name, post("/community").param("id", community.toString()));
        }
        return web.perform(request.cookie(sessions.get(name))
                .with(user(name).roles("LEAD"))
                .with(csrf())
                .header("Accept-Language", "en"));
    }
}
