package org.qunflow.reward.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.qunflow.reward.prize.Prizes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class PrizePagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    Rewards rewards;

    @Autowired
    Prizes prizes;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient database;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMemberWithPoints() throws Exception {
        String name = "Zz prizes " + UUID.randomUUID();
        community = communities
                .open(name, "Tea house", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        NewMember xiaoyu = new NewMember("test", "x1", "小雨", Instant.now(), null, null, null, null);
        member = members.register(community, xiaoyu).id();
        rewards.award(community, new Award(member, Points.of(100), Purpose.UGC, "x", "photo"));
        session = web.perform(get("/rewards/prizes")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", community.toString())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName(
            "003-18, 000-23 a lead offers a prize, an operator asks for it, and the redemption's page takes the address and masks it")
    void aPrizeIsAskedFor() throws Exception {
        page("/rewards/prizes", "en").andExpect(content().string(containsString("No prize yet")));
        String cup = offered("盖碗", "PHYSICAL", "60");
        page("/rewards/prizes?q=小", "en")
                .andExpect(content().string(containsString("60 points, 2 left")))
                .andExpect(content().string(containsString("/rewards/prizes/" + cup + "/wishes")));
        String redemption = ask(cup, "k1").andReturn().getResponse().getRedirectedUrl();
        assertThat(redemption).startsWith("/rewards/redemptions/");
        ask(cup, "k2").andExpect(flash().attribute("notice", "prizes.refused.ASKED_ALREADY"));
        page(redemption, "zh-CN")
                .andExpect(content().string(containsString("已确认")))
                .andExpect(content().string(not(containsString("??"))));
        page("/tasks/" + task(redemption), "en").andExpect(content().string(containsString(redemption)));
        address(redemption, "小雨", "1", "x").andExpect(flash().attribute("notice", "prizes.refused.ADDRESS_INCOMPLETE"));
        address(redemption, "小雨", "138 0013 8000", "杭州市西湖区龙井路 1 号")
                .andExpect(flash().attribute("notice", "prizes.address.kept"));
        page(redemption, "en")
                .andExpect(content().string(containsString("****8000")))
                .andExpect(content().string(not(containsString("龙井路"))));
        send(post(redemption + "/address/view")).andExpect(content().string(containsString("龙井路 1 号")));
        send(post(redemption + "/receipt")).andExpect(flash().attribute("notice", "prizes.refused.NOT_SHIPPED"));
        page("/rewards/redemptions", "en").andExpect(content().string(containsString("小雨 · 盖碗")));
    }

    @Test
    @DisplayName("003-18 points below zero and numbers that are none are refused in the page")
    void whatCannotBeIsSaid() throws Exception {
        String pot = offered("紫砂壶", "PHYSICAL", "101");
        ask(pot, "k1").andExpect(flash().attribute("notice", "prizes.refused.NOT_ENOUGH_POINTS"));
        offer("x", "BENEFIT", "many").andExpect(flash().attribute("notice", "prizes.refused.NOT_A_NUMBER"));
        offer("x", "BENEFIT", "-1").andExpect(flash().attribute("notice", "prizes.refused.POINTS_NOT_POSITIVE"));
        send(post("/rewards/catalogue/" + pot + "/pieces").param("pieces", "3"))
                .andExpect(flash().attribute("notice", "prizes.laidIn"));
        send(post("/rewards/catalogue/" + pot + "/off")).andExpect(flash().attribute("notice", "prizes.takenOff"));
        send(post("/rewards/catalogue/" + pot + "/off"))
                .andExpect(flash().attribute("notice", "prizes.refused.NOT_OFFERED"));
    }

    @Test
    @DisplayName("002-04 a red packet is asked for within the budget of the day, which the page shows")
    void aRedPacketIsAskedFor() throws Exception {
        page("/rewards/packets?q=小", "en").andExpect(content().string(containsString("0 of 20 red packets")));
        packet("6.66").andExpect(flash().attribute("notice", "packets.asked"));
        packet("20.01").andExpect(flash().attribute("notice", "packets.refused.TOO_MUCH_AT_ONCE"));
        packet("1e9").andExpect(flash().attribute("notice", "packets.refused.NOT_READABLE"));
        UUID group = aGroup();
        groupPacket(group, "3").andExpect(flash().attribute("notice", "packets.refused.PIECES"));
        groupPacket(group, "many").andExpect(flash().attribute("notice", "packets.refused.NOT_READABLE"));
        groupPacket(group, "2").andExpect(flash().attribute("notice", "packets.asked"));
        page("/rewards/packets", "zh-CN")
                .andExpect(content().string(containsString("分 2 份")))
                .andExpect(content().string(containsString("红包 2 / 20 个")))
                .andExpect(content().string(containsString("待发送")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    @WithMockUser(username = "operator", roles = "OPERATOR")
    void anOperatorOffersNothing() throws Exception {
        page("/rewards/prizes", "en").andExpect(content().string(not(containsString("/rewards/catalogue"))));
        offer("x", "BENEFIT", "1").andExpect(status().isForbidden());
    }

    private String task(String redemption) {
        return database.sql("select id from tasks_task where business_key = ? and closed_at is null")
                .param(redemption.substring(redemption.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    private String offered(String name, String kind, String points) throws Exception {
        offer(name, kind, points).andExpect(flash().attribute("notice", "prizes.offered"));
        return prizes.all(community, 1).get(0).id().toString();
    }

    private ResultActions offer(String name, String kind, String points) throws Exception {
        return send(post("/rewards/catalogue")
                .param("name", name)
                .param("kind", kind)
                .param("points", points)
                .param("stock", "2"));
    }

    private ResultActions ask(String prize, String key) throws Exception {
        return send(post("/rewards/prizes/" + prize + "/wishes")
                .param("member", member.toString())
                .param("key", key));
    }

    private ResultActions address(String redemption, String recipient, String phone, String place) throws Exception {
        return send(post(redemption + "/address")
                .param("recipient", recipient)
                .param("phone", phone)
                .param("place", place));
    }

    private ResultActions packet(String amount) throws Exception {
        return send(post("/rewards/packets")
                .param("member", member.toString())
                .param("amount", amount)
                .param("occasion", "生日")
                .param("key", UUID.randomUUID().toString()));
    }

    private ResultActions groupPacket(UUID group, String pieces) throws Exception {
        return send(post("/rewards/packets")
                .param("group", group.toString())
                .param("pieces", pieces)
                .param("amount", "10")
                .param("occasion", "周末茶会")
                .param("key", UUID.randomUUID().toString()));
    }

    private UUID aGroup() {
        UUID group = UUID.randomUUID();
        database.sql("""
                insert into group_group (id, community_id, type, name, number, capacity, size, opened_at)
                values (?, ?, 'VIP', 'VIP 1', 1, 30, 2, now())""").params(group, community.value()).update();
        return group;
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session).with(csrf()));
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk());
    }
}
