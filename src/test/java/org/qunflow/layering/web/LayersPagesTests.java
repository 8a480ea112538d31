package org.qunflow.layering.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of layers, tags, VIP and mechanism groups, and what is refused there. */
@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class LayersPagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMember() throws Exception {
        String name = "Zz layers " + UUID.randomUUID();
        community = communities
                .open(name, "Tea house", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        NewMember xiaoyu = new NewMember("test", "x1", "小雨", Instant.now(), null, null, null, null);
        member = members.register(community, xiaoyu).id();
        jdbc.update("""
                update member_member set stage = 'LAYERED', tier = 'QUALITY', quadrant = 'HH', enrolment = 1,
                  tier_since = now() where id = ?""", member.value());
        jdbc.update("""
                insert into layering_standing (member_id, community_id, quadrant, paid, orders, payment_band, order_band,
                  payment_version, order_version, at) values (?, ?, 'HH', 900, 2, 800, 300, 1, 1, now())""", member.value(), community.value());
        session = web.perform(get("/layers")).andReturn().getResponse().getCookie("SESSION");
        act("/community", "id", community.toString());
    }

    @Test
    @DisplayName("003-11, 004-03, 004-06 the page shows the 2×2 and the bands, and leads to a member")
    void theLayers() throws Exception {
        for (String language : List.of("en", "zh-CN")) {
            page("/layers?q=小", language)
                    .andExpect(content().string(containsString("/layers/members/" + member)))
                    .andExpect(content().string(not(containsString("??"))));
            for (String path : List.of("/layers/tags", "/layers/groups", "/layers/vip", "/layers/mechanisms")) {
                page(path, language).andExpect(content().string(not(containsString("??"))));
            }
        }
        page("/layers", "en").andExpect(content().string(containsString("800 or more")));
        web.perform(get("/layers/members/" + MemberId.next()).cookie(session)).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("003-26, 001-04 an operator tags a member with a reason and an end, and ends the tag")
    @WithMockUser(username = "operator", roles = "OPERATOR")
    void aMemberIsTagged() throws Exception {
        String path = "/layers/members/" + member;
        page(path, "en").andExpect(content().string(containsString("No interest is known yet")));
        act(path + "/tags", "key", "interest", "value", "茶", "reason", "said so", "until", "2999-01-31")
                .andExpect(flash().attribute("notice", "layers.tag.set"));
        page(path, "en")
                .andExpect(content().string(containsString("until Feb 1, 2999")))
                .andExpect(content().string(not(containsString("No interest is known yet"))));
        act(path + "/tags", "key", "gender", "value", "女", "reason", "looks so")
                .andExpect(flash().attribute("notice", "layers.tag.refused.DROPPED_KEY"));
        act(path + "/tags", "key", "region", "value", "湖南", "reason", "", "until", "soon")
                .andExpect(flash().attribute("notice", "layers.tag.refused.NO_DAY"));
        act(path + "/tags", "key", "region", "value", "湖南", "reason", "said so", "until", "2001-01-01")
                .andExpect(flash().attribute("notice", "layers.tag.refused.OVER_ALREADY"));
        Long tag = jdbc.queryForObject("select id from member_tag where member_id = ?", Long.class, member.value());
        NewMember lan = new NewMember("test", "x2", "小兰", Instant.now(), null, null, null, null);
        String elsewhere = "/layers/members/" + members.register(community, lan).id();
        act(elsewhere + "/tags/" + tag + "/end", "reason", "moved")
                .andExpect(flash().attribute("notice", "layers.tag.refused.NO_SUCH_TAG"));
        act(path + "/tags/" + tag + "/end", "reason", "moved")
                .andExpect(flash().attribute("notice", "layers.tag.ended"));
        page(path, "en").andExpect(content().string(containsString("moved")));
    }

    @Test
    @DisplayName("004-05, 003-26 many are tagged at once; a lead drops a useless key from the report and takes it back")
    void keysAndMany() throws Exception {
        act("/layers/tags", "key", "region", "value", "湖南", "reason", "campaign", "tier", "QUALITY")
                .andExpect(flash().attribute("notice", "layers.tag.many"));
        page("/layers/tags", "en").andExpect(content().string(containsString("湖南")));
        act("/layers/lead/keys/drop", "key", "region", "reason", "tells nothing")
                .andExpect(flash().attribute("notice", "layers.key.dropped"));
        act("/layers/tags", "key", "region", "value", "河北", "reason", "campaign")
                .andExpect(flash().attribute("notice", "layers.tag.refused.DROPPED_KEY"));
        act("/layers/lead/keys", "key", "region").andExpect(flash().attribute("notice", "layers.key.used"));
        act("/layers/lead/keys", "key", "Skin!")
                .andExpect(flash().attribute("notice", "layers.tag.refused.NO_KEY_LIKE_THIS"));
    }

    @Test
    @DisplayName("001-04 a lead asks for an interest at the entry on the page, and takes it back")
    void anInterestAtTheEntry() throws Exception {
        page("/layers/tags", "en").andExpect(content().string(containsString("An interest is not asked for")));
        act("/layers/lead/keys/entry", "required", "true")
                .andExpect(flash().attribute("notice", "layers.entry.required"));
        page("/layers/tags", "en").andExpect(content().string(containsString("Nobody enters without an interest")));
        act("/layers/lead/keys/entry", "required", "false").andExpect(flash().attribute("notice", "layers.entry.open"));
        page("/layers/tags", "zh-CN").andExpect(content().string(containsString("目前不要求兴趣")));
        act("/layers/lead/keys/drop", "key", "interest", "reason", "tells nothing");
        act("/layers/lead/keys/entry", "required", "true")
                .andExpect(flash().attribute("notice", "layers.tag.refused.DROPPED_KEY"));
    }

    @Test
    @DisplayName("004-06, 004-04 a lead opens a promotion on the page; what is wrong is refused, and its list is shown")
    void aPromotion() throws Exception {
        String open = "/layers/lead/mechanisms";
        act(open, "name", "双十一", "percent", "30", "from", "300", "capacity", "31", "lastDay", "2001-01-01")
                .andExpect(flash().attribute("notice", "layers.mechanism.refused.CAPACITY_OUT_OF_RANGE"));
        act(open, "name", "双十一", "percent", "many", "from", "300", "capacity", "30", "lastDay", "soon")
                .andExpect(flash().attribute("notice", "layers.mechanism.refused.NO_PERCENT"));
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).toString();
        act(open, "name", "双十一", "percent", "30", "from", "300", "capacity", "30", "lastDay", day)
                .andExpect(flash().attribute("notice", "layers.mechanism.refused.NOBODY_IN_BAND"));
        act("/layers/tags", "key", "interest", "value", "茶", "reason", "campaign");
        String path = act(open, "name", "双十一", "percent", "30", "from", "300", "capacity", "30", "lastDay", day)
                .andExpect(flash().attribute("notice", "layers.mechanism.opened"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page(path, "en").andExpect(content().string(containsString("小雨")));
        act(path + "/answers", "member", member.toString(), "joins", "true")
                .andExpect(flash().attribute("notice", "layers.mechanism.refused.NOT_RUNNING"));
        act(path.replace("/layers/", "/layers/lead/") + "/cancel")
                .andExpect(flash().attribute("notice", "layers.mechanism.cancelled"));
        page("/layers/mechanisms", "en").andExpect(content().string(containsString("Called off")));
        page("/layers/groups", "en").andExpect(content().string(containsString("双十一")));
    }

    @Test
    @DisplayName(
            "000-23, 000-24 the page of VIPs shows what holds for each kind of group; a payment without an offer is refused")
    void vips() throws Exception {
        page("/layers/vip", "en")
                .andExpect(content().string(containsString("Every 7 days")))
                .andExpect(content().string(containsString("12 months")));
        act("/layers/vip/" + member + "/payments", "amount", "365", "reference", "bank 1")
                .andExpect(flash().attribute("notice", "layers.vip.refused.NO_OPEN_OFFER"));
        act("/layers/vip/" + member + "/payments", "amount", "-1", "reference", "bank 1")
                .andExpect(flash().attribute("notice", "layers.vip.refused.NO_AMOUNT"));
    }

    @Test
    @WithMockUser(username = "operator", roles = "OPERATOR")
    void anOperatorDecidesNothingOfALead() throws Exception {
        page("/layers/tags", "en").andExpect(content().string(not(containsString("/layers/lead/"))));
        page("/layers/mechanisms", "en").andExpect(content().string(not(containsString("/layers/lead/"))));
        act("/layers/lead/keys", "key", "region").andExpect(status().isForbidden());
        act("/layers/lead/mechanisms").andExpect(status().isForbidden());
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private ResultActions act(String path, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = post(path).cookie(session).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request);
    }
}
