package org.qunflow.engagement.checkin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.engagement.checkin.Pictures;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class CheckInPagesTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    MockMvc web;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient database;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private MemberId member;

    @BeforeEach
    void aMember() throws Exception {
        CommunityId community = communities
                .open("Zz check-ins " + UUID.randomUUID(), "Tea house", ZONE, Currency.getInstance("CNY"))
                .id();
        NewMember xiaoyu = new NewMember("test", "x1", "小雨", Instant.now(), null, null, null, null);
        member = members.register(community, xiaoyu).id();
        database.sql("update member_member set stage = 'LAYERED' where id = ?")
                .param(member.value())
                .update();
        session = web.perform(get("/checkins")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", community.toString())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName(
            "003-15, 003-14 a lead opens a task, an operator checks in for a member, and the leaderboard shows the days")
    void aTaskIsOpenedAndDone() throws Exception {
        page("/checkins", "en").andExpect(content().string(containsString("No check-in task yet")));
        String task = open(form("早茶打卡", false));
        page(task, "en").andExpect(content().string(containsString("Nobody has checked in")));
        checkIn(task, null).andExpect(flash().attribute("notice", "checkins.counted"));
        checkIn(task, null).andExpect(flash().attribute("notice", "checkins.refused.ALREADY_DONE"));
        page(task, "en")
                .andExpect(content().string(containsString("heat-COUNTED")))
                .andExpect(content().string(containsString("7 days in a row: +35")))
                .andExpect(content().string(not(containsString("??"))));
        page(task + "?q=小", "zh-CN")
                .andExpect(content().string(containsString("小雨 · x1")))
                .andExpect(content().string(not(containsString("??"))));
        page("/checkins", "en").andExpect(content().string(containsString("Today 1 of 1")));
    }

    @Test
    @DisplayName(
            "003-15 a proof that is no picture is refused in the page; a picture is shown to the operator and runs nothing")
    void aPictureIsShown() throws Exception {
        String task = open(form("晒茶", true));
        checkIn(task, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))
                .andExpect(flash().attribute("notice", "checkins.refused.NOT_A_PICTURE"));
        checkIn(task, Pictures.png()).andExpect(flash().attribute("notice", "checkins.held"));
        String shown = page(task, "en").andReturn().getResponse().getContentAsString();
        String picture = shown.replaceAll("(?s).*src=\"(/checkins/pictures/[0-9a-f-]*)\".*", "$1");
        web.perform(get(picture).cookie(session))
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(Pictures.png()));
        String job = database.sql("select id from tasks_task where business_key = ?")
                .param(picture.substring(picture.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        page("/tasks/" + job, "zh-CN")
                .andExpect(content().string(containsString(picture)))
                .andExpect(content().string(containsString("小雨")));
        web.perform(multipart(picture)
                        .file(file(Pictures.png()))
                        .cookie(session)
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "checkins.refused.NOTHING_TO_RENEW"));
    }

    @Test
    @DisplayName("003-15 what is wrong in the form is said, and what was written stays")
    void aFormThatIsWrongIsShownAgain() throws Exception {
        send(form("早茶打卡", false).param("points", "many"), "en")
                .andExpect(content().string(containsString("cannot be read")))
                .andExpect(content().string(containsString("value=\"早茶打卡\"")));
        send(form("", false).param("points", "5"), "zh-CN")
                .andExpect(content().string(containsString("任务需要名称")))
                .andExpect(content().string(containsString("晒一张今天的茶")));
    }

    @Test
    @DisplayName("003-15 a lead changes a task and stops it; what is fixed or wrong is said in the page")
    void aTaskIsChangedAndStopped() throws Exception {
        String task = open(form("早茶打卡", false));
        page(task, "en").andExpect(content().string(containsString(task + "/change")));
        page(task + "/change", "en")
                .andExpect(content().string(containsString("The task has begun")))
                .andExpect(content().string(not(containsString("??"))));
        send(form(task + "/change", "晚茶打卡", true).param("points", "5"), "en")
                .andExpect(content().string(containsString("The task has begun: for whom it is")));
        act(form(task + "/change", "晚茶打卡", false).param("points", "6"))
                .andExpect(flash().attribute("notice", "checkins.changed"));
        act(post(task + "/stop")).andExpect(flash().attribute("notice", "checkins.new.refused.NO_REASON"));
        act(post(task + "/stop").param("reason", "太难")).andExpect(flash().attribute("notice", "checkins.stopped"));
        act(post(task + "/stop").param("reason", "太难"))
                .andExpect(flash().attribute("notice", "checkins.new.refused.ENDS_TODAY"));
        page("/checkins", "zh-CN")
                .andExpect(content().string(containsString("晚茶打卡")))
                .andExpect(content().string(containsString("每天 6 积分")));
        web.perform(get("/checkins/" + UUID.randomUUID() + "/change").cookie(session))
                .andExpect(status().isNotFound());
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session).with(csrf()));
    }

    private ResultActions send(MockHttpServletRequestBuilder form, String language) throws Exception {
        return web.perform(form.cookie(session).with(csrf()).header("Accept-Language", language))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    @WithMockUser(username = "operator", roles = "OPERATOR")
    void anOperatorOpensNoTask() throws Exception {
        page("/checkins", "en").andExpect(content().string(not(containsString("/checkins/tasks"))));
        web.perform(get("/checkins/" + UUID.randomUUID() + "/change").cookie(session))
                .andExpect(status().isForbidden());
        act(post("/checkins/" + UUID.randomUUID() + "/stop")).andExpect(status().isForbidden());
        web.perform(form("x", false).cookie(session).with(csrf())).andExpect(status().isForbidden());
        web.perform(get("/checkins/" + UUID.randomUUID()).cookie(session)).andExpect(status().isNotFound());
        web.perform(get("/checkins/nothing").cookie(session)).andExpect(status().isBadRequest());
    }

    private String open(MockHttpServletRequestBuilder form) throws Exception {
        String to = web.perform(form.param("points", "5").cookie(session).with(csrf()))
                .andExpect(flash().attribute("notice", "checkins.opened"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).startsWith("/checkins/");
        return to;
    }

    private static MockHttpServletRequestBuilder form(String name, boolean proof) {
        return form("/checkins/tasks", name, proof);
    }

    private static MockHttpServletRequestBuilder form(String path, String name, boolean proof) {
        LocalDate today = LocalDate.now(ZONE);
        return post(path)
                .param("name", name)
                .param("what", "晒一张今天的茶")
                .param("whom", "EVERYBODY")
                .param("firstDay", today.toString())
                .param("lastDay", today.plusDays(20).toString())
                .param("proof", Boolean.toString(proof))
                .param("milestones", "7, 21")
                .param("makeUpCards", "2")
                .param("freezeCards", "2");
    }

    private ResultActions checkIn(String task, byte[] picture) throws Exception {
        var request = multipart(task + "/members");
        if (picture != null) {
            request.file(file(picture));
        }
        return web.perform(request.param("member", member.toString())
                .param("day", "")
                .cookie(session)
                .with(csrf()));
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("file", "x.png", "image/png", bytes);
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk());
    }
}
