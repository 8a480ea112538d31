package org.qunflow.outreach.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TimeTravel;
import org.qunflow.security.Staff;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A community with one group and two people who send, as its lead sees it in a browser. */
@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
abstract class SendPageTest {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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

    Cookie session;
    Community community;
    GroupId group;

    @BeforeEach
    void aCommunityWithAGroup() throws Exception {
        Staff.works(jdbc, "OPERATOR", "pages-anna", "pages-ben");
        community = communities.open("Zz sends " + UUID.randomUUID(), "Tea house", ZONE, Currency.getInstance("CNY"));
        group = aGroup(1);
        session = web.perform(get("/import")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                .param("id", community.id().toString())
                .cookie(session)
                .with(csrf()));
    }

    @AfterEach
    void forgetThem() {
        Staff.forget(jdbc, "pages-");
    }

    ResultActions page(String path) throws Exception {
        web.perform(get(path).cookie(session).header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        return web.perform(get(path).cookie(session).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    ResultActions named(String sender, String deputy) throws Exception {
        return web.perform(post("/outreach/sends/senders")
                .param("group", group.toString())
                .param("sender", sender)
                .param("deputy", deputy)
                .cookie(session)
                .with(csrf())
                .header("Accept-Language", "en"));
    }

    GroupId aGroup(int number) {
        GroupId id = GroupId.next();
        jdbc.update("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                values (?, ?, 'VIP', ?, ?, 30, now())""", id.value(), community.id().value(), "VIP " + number, number);
        return id;
    }
}
