package org.qunflow.engagement.offline.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.ContentScene;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engagement.offline.OfflineScene;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What operators and leads do on the pages of offline events. */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class OfflinePagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    ContentScene scene;

    @Autowired
    OfflineScene life;

    private Cookie session;
    private List<MemberId> members;

    @BeforeEach
    void aGroup() throws Exception {
        life.begins();
        members = life.members(12);
        session = web.perform(get("/offline")).andReturn().getResponse().getCookie("SESSION");
        act(post("/community").param("id", life.community().toString())).andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName(
            "000-16 002-14 a proposal is refused with its reason and keeps what was typed, then proposed for a core fan")
    void proposals() throws Exception {
        MemberId fan = scene.member(life.community(), "CORE");
        page("/offline", "en").andExpect(content().string(containsString("No offline events here")));
        page("/offline/new?q=Person", "en")
                .andExpect(content().string(containsString("/offline/new?organiser=" + fan)));
        page("/offline/new?organiser=" + fan, "zh-CN").andExpect(content().string(containsString("复盘后得 200 积分")));
        propose("10", "").andExpect(flash().attribute("notice", "offline.refused.UNREADABLE"));
        propose("6", fan.toString())
                .andExpect(flash().attribute("notice", "offline.refused.THRESHOLD_ABOVE_HIGHEST"))
                .andExpect(redirectedUrl("/offline/new"));
        propose("3", members.get(0).toString()).andExpect(flash().attribute("notice", "offline.refused.NOT_CORE"));
        String event = propose("3", fan.toString())
                .andExpect(flash().attribute("notice", "offline.proposed"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page(event, "en")
                .andExpect(content().string(containsString("Review the proposal")))
                .andExpect(content().string(containsString("12 members, 12 of them active")));
        page("/offline", "zh-CN").andExpect(content().string(containsString("待审核")));
    }

    @Test
    @DisplayName("000-16 pledges are noted, refused, withdrawn; who came is ticked; each refusal is said on the page")
    void pledges() throws Exception {
        OfflineId id = life.open(null);
        String event = "/offline/" + id;
        page(event + "?q=Person", "en").andExpect(content().string(containsString("Pledges CN¥50.00")));
        pledge(event, 0).andExpect(flash().attribute("notice", "offline.pledge.noted"));
        pledge(event, 0).andExpect(flash().attribute("notice", "offline.refused.PLEDGED_ALREADY"));
        act(post(event + "/withdrawals").param("member", members.get(0).toString()))
                .andExpect(flash().attribute("notice", "offline.withdrawn"));
        for (int i = 0; i < 5; i++) {
            pledge(event, i);
        }
        pledge(event, 5).andExpect(flash().attribute("notice", "offline.refused.PLACES_TAKEN"));
        act(post(event + "/withdrawals").param("member", members.get(0).toString()))
                .andExpect(flash().attribute("notice", "offline.refused.FROZEN"));
        act(post(event + "/attendance")).andExpect(flash().attribute("notice", "offline.refused.NOT_NOW"));
        life.answers(id, "userTask_confirmVenue", Map.of("found", "YES", "venue", "茶室"));
        life.dayComes(id);
        page(event, "en").andExpect(content().string(containsString("Who came?")));
        act(post(event + "/attendance")
                        .param("came", members.get(0).toString(), members.get(1).toString()))
                .andExpect(flash().attribute("notice", "offline.attendance.saved"));
        life.answers(id, "userTask_checkAttendance", Map.of("spent", 120));
        page(event, "en")
                .andExpect(content().string(containsString("2 of 5")))
                .andExpect(content().string(containsString("CN¥100.00 paid, CN¥150.00 lost")))
                .andExpect(content().string(not(containsString("??"))));
        act(post("/offline/lead/" + id + "/cancel").param("reason", "rain"))
                .andExpect(flash().attribute("notice", "offline.refused.TOO_LATE"));
    }

    @Test
    @DisplayName("000-16 a lead calls it off with a reason, an operator may not; the list is paged")
    void calledOff() throws Exception {
        String event = "/offline/" + life.open(null);
        act(post("/offline/lead/" + event.substring(9) + "/cancel"))
                .andExpect(flash().attribute("notice", "offline.refused.NO_REASON"));
        act(post("/offline/lead/" + event.substring(9) + "/cancel").param("reason", "台风"))
                .andExpect(flash().attribute("notice", "offline.cancelled"));
        page(event, "zh-CN")
                .andExpect(content().string(containsString("台风")))
                .andExpect(content().string(not(containsString("??"))));
        page("/offline/" + "00000000-0000-0000-0000-000000000000", "en").andExpect(status().isNotFound());
        for (int i = 0; i < 25; i++) {
            life.proposed(life.plan(null));
        }
        page("/offline?all=true", "en").andExpect(content().string(containsString("/offline?all=true&amp;before=")));
    }

    private ResultActions propose(String lowest, String organiser) throws Exception {
        LocalDate today = LocalDate.now();
        return act(post("/offline")
                .param("group", life.group().toString())
                .param("title", "春茶品鉴会")
                .param("region", "杭州")
                .param("day", lowest.equals("10") ? "soon" : today.plusDays(12).toString())
                .param("at", "14:00")
                .param("cost", "150")
                .param("lowest", lowest)
                .param("highest", "5")
                .param("pledge", "50")
                .param("deadline", today.plusDays(6).toString())
                .param("organiser", organiser));
    }

    private ResultActions pledge(String event, int member) throws Exception {
        return act(post(event + "/pledges").param("member", members.get(member).toString()));
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).cookie(session)).andExpect(status().is3xxRedirection());
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).header("Accept-Language", language).cookie(session));
    }
}
