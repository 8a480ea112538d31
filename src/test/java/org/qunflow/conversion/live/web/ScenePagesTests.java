package org.qunflow.conversion.live.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What leads do on the calendar of scenes and on the pages of live rooms. */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class ScenePagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    ContentScene life;

    private final GroupId group = GroupId.next();
    private final LocalDate today = LocalDate.now(ContentScene.ZONE);
    private Cookie session;

    @BeforeEach
    void aCommunity() throws Exception {
        CommunityId community = life.community();
        life.sql(
                "insert into group_group (id, community_id, type, name, number, capacity, opened_at)"
                        + " values (?, ?, 'TIER', '茶友一群', 1, 200, now())",
                group.value(),
                community.value());
        session = web.perform(get("/scenes")).andReturn().getResponse().getCookie("SESSION");
        act(post("/community").param("id", community.toString())).andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName(
            "002-15 a hot topic is refused with its reason and keeps what was typed, then stands in the calendar until it ends")
    void topics() throws Exception {
        page("/scenes", "zh-CN").andExpect(content().string(allOf(containsString("未来 90 天"), containsString("计划场景"))));
        topic("Rain!")
                .andExpect(flash().attribute("notice", "scenes.refused.BAD_KEY"))
                .andExpect(redirectedUrl("/scenes/lead/new"));
        page("/scenes/lead/new", "en").andExpect(content().string(containsString("value=\"Rain!\"")));
        page("/scenes/lead/new?festival=SPRING_FESTIVAL&on=2027-02-06", "en")
                .andExpect(content().string(containsString("Spring Festival")));
        topic("rain-tea").andExpect(flash().attribute("notice", "scenes.planned"));
        page("/scenes", "en").andExpect(content().string(containsString("rain-tea")));
        String id = life.text(
                "select id::text from conversion_scene where key = 'rain-tea' order by planned_at desc limit 1");
        act(post("/scenes/lead/" + id + "/end")).andExpect(flash().attribute("notice", "scenes.ended"));
        act(post("/scenes/lead/" + id + "/end")).andExpect(flash().attribute("notice", "scenes.refused.OVER"));
    }

    @Test
    @DisplayName(
            "000-07 002-16 a live room names a scene, and its page warns of more than two jumps before it is published")
    void liveRooms() throws Exception {
        page("/scenes/live", "en").andExpect(content().string(containsString("No live rooms yet")));
        page("/scenes/live/lead/new", "zh-CN").andExpect(content().string(containsString("茶友一群")));
        live("nowhere").andExpect(flash().attribute("notice", "liveroom.refused.UNKNOWN_SCENE"));
        live("first-step", "MINI_PROGRAM", "MINI_PROGRAM")
                .andExpect(flash().attribute("notice", "liveroom.refused.NO_PATH"));
        String room = live("first-step", "MINI_PROGRAM")
                .andExpect(flash().attribute("notice", "liveroom.planned.long"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page(room, "en").andExpect(content().string(containsString("3 jumps lie between the group and the payment")));
        act(post(room + "/viewers").param("who", "x"))
                .andExpect(flash().attribute("notice", "liveroom.refused.NOT_NOW"));
        act(post(room.replace("/live/", "/live/lead/") + "/cancel").param("reason", "台风"))
                .andExpect(flash().attribute("notice", "liveroom.cancelled"));
        page("/scenes/live", "zh-CN").andExpect(content().string(containsString("未举办")));
    }

    private ResultActions topic(String key) throws Exception {
        return act(post("/scenes/lead")
                .param("key", key)
                .param("title", "雨天喝茶")
                .param("startsOn", today.toString())
                .param("endsOn", today.plusDays(3).toString()));
    }

    private ResultActions live(String scene, String... before) throws Exception {
        MockHttpServletRequestBuilder plan = post("/scenes/live/lead")
                .param("title", "岩茶入门")
                .param("host", "茶师傅")
                .param("scene", scene)
                .param("groups", group.toString())
                .param("day", today.plusDays(5).toString())
                .param("at", "20:00");
        return act(before.length == 0 ? plan : plan.param("before", before));
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).cookie(session));
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language));
    }
}
