package org.qunflow.group.opening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.engine.TimeTravel;
import org.qunflow.group.GroupType;
import org.qunflow.group.Groups;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.Openings;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
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
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class OpeningPagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    Openings openings;

    @Autowired
    Members members;

    @Autowired
    Groups groups;

    @Autowired
    Communities communities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private CommunityId community;

    @BeforeEach
    void aCommunity() throws Exception {
        String name = "Zz groups " + UUID.randomUUID();
        community = communities
                .open(name, "Tea house", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        session = web.perform(get("/groups/openings")).andReturn().getResponse().getCookie("SESSION");
        send("/community", Map.of("id", community.toString())).andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName("001-05 000-13 a lead plans a group, and the page says what is missing and that nobody looks after it")
    void aPlannedGroupSaysWhatIsMissing() throws Exception {
        page("/groups/openings", "en").andExpect(content().string(containsString("No groups yet")));
        Opening opening = planned();
        page("/groups/openings", "en")
                .andExpect(content().string(containsString("11 fields are missing")))
                .andExpect(content().string(containsString("A group without owner")));
        page("/groups/openings", "zh-CN").andExpect(content().string(containsString("缺 11 项")));
        page(of(opening), "en").andExpect(content().string(containsString("Before it opens")));
        page(of(opening), "zh-CN").andExpect(content().string(containsString("没有群主：请指定群主和副群主。")));
    }

    @Test
    @DisplayName("001-05 000-06 what cannot hold is refused with its reason, and nothing of it is kept")
    void whatCannotHoldIsRefused() throws Exception {
        Opening opening = planned();
        String seen = String.valueOf(opening.version());
        send(of(opening) + "/file", Map.of("seen", seen, "interest", "茶", "scenes", "a\nb\nc\nd"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attribute("notice", "opening.refused.TOO_MANY_SCENES"));
        send(of(opening) + "/file", Map.of("seen", seen, "interest", "茶", "owner", "nobody-here"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attribute("notice", "opening.refused.NO_KEEPER"));
        assertThat(openings.find(community, opening.group())
                        .orElseThrow()
                        .file()
                        .interest())
                .isEmpty();
        send(of(opening) + "/file", Map.of("seen", seen, "interest", "茶"))
                .andExpect(flash().attribute("notice", "opening.filled"));
        send(of(opening) + "/file", Map.of("seen", seen, "interest", "咖啡"))
                .andExpect(flash().attribute("notice", "opening.refused.SOMEBODY_FASTER"));
        send("/groups/openings/plan", Map.of("name", "", "type", "EVENT"))
                .andExpect(flash().attribute("notice", "opening.refused.NAME_OR_TYPE"));
    }

    @Test
    @DisplayName("001-05 003-25 roles and seed accounts are given on the group's page, which names the contradiction")
    void rolesAndSeedsAreGiven() throws Exception {
        MemberId member = seated("小雨");
        GroupId group = groupOf(member);
        jdbc.update("""
                insert into group_opening (group_id, community_id, type, name, planned, started, prepared_at)
                select id, community_id, type, name, false, true, now() from group_group where id = ?""", group.value());
        String path = "/groups/" + group + "/opening";
        send(path + "/roles", Map.of("member", member.toString(), "role", "EXPERT"))
                .andExpect(flash().attribute("notice", "opening.role.granted"));
        send(path + "/roles", Map.of("member", MemberId.next().toString(), "role", "EXPERT"))
                .andExpect(flash().attribute("notice", "opening.refused.NOT_IN_GROUP"));
        send(path + "/seeds", Map.of("member", member.toString(), "purpose", "发图", "sunset", "2099-01-01"))
                .andExpect(flash().attribute("notice", "opening.refused.SUNSET"));
        page(path, "en")
                .andExpect(content().string(containsString("003-25")))
                .andExpect(content().string(containsString("qunflow.group.opening.seed-cap")))
                .andExpect(content().string(containsString("Expert")));
        long role = jdbc.queryForObject("select id from group_role where group_id = ?", Long.class, group.value());
        send(path + "/roles/" + role + "/end", Map.of()).andExpect(flash().attribute("notice", "opening.role.ended"));
        send(path + "/roles/" + role + "/end", Map.of())
                .andExpect(flash().attribute("notice", "opening.refused.SOMEBODY_FASTER"));
    }

    @Test
    @DisplayName("000-01 000-06 000-11 002-09 the profile: purpose, scenes, goal, launch, suitability")
    void theProfileIsWritten() throws Exception {
        send("/groups/profile", Map.of("purpose", "好茶", "kind", "BRAND", "seen", "0"))
                .andExpect(flash().attribute("notice", "opening.profile.saved"));
        send("/groups/profile/scenes", Map.of("name", "办公室", "need", "5", "frequency", "5", "reach", "4"));
        long scene =
                jdbc.queryForObject("select id from group_scene where community_id = ?", Long.class, community.value());
        send("/groups/profile/scenes/" + scene, Map.of("core", "true"))
                .andExpect(flash().attribute("notice", "opening.scene.chosen"));
        send("/groups/profile/goal", Map.of("title", "一千位", "target", "1000", "due", "2090-01-01"));
        send("/groups/profile/progress", Map.of("progress", "250"));
        send("/groups/profile/launch", Map.of("step", "2"))
                .andExpect(flash().attribute("notice", "opening.refused.LAUNCH_ORDER"));
        send("/groups/profile/launch", Map.of("step", "1"));
        page("/groups/profile", "en")
                .andExpect(content().string(containsString("250 of 1,000")))
                .andExpect(content().string(containsString("need 5 × frequency 5 × reach 4 = 100")))
                .andExpect(content().string(containsString("Not core")));
        page("/groups/profile", "zh-CN").andExpect(content().string(containsString("刚需 5 × 高频 5 × 覆盖 4 = 100")));
        send("/groups/profile/suitability", Map.of("highThreshold", "true"))
                .andExpect(redirectedUrl("/groups/profile"))
                .andExpect(flash().attribute("advised", "KNOWLEDGE"));
        web.perform(get("/groups/profile").with(user("operator").roles("OPERATOR")))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("000-12 003-07 the rulebook's versions with who accepted them, the format expected and what was found")
    void theRulesAreShown() throws Exception {
        MemberId member = seated("小雨");
        send("/groups/rules/book", Map.of("text", "不发广告"));
        send("/groups/rules/book/1/approve", Map.of())
                .andExpect(flash().attribute("notice", "opening.refused.OWN_DRAFT"));
        web.perform(sent("/groups/rules/book/1/approve", Map.of())
                        .with(user("lead-two").roles("LEAD")))
                .andExpect(redirectedUrl("/groups/rules"));
        groups.acknowledge(community, member);
        send("/groups/rules/nicknames", Map.of("member", member.toString(), "nickname", "小雨"));
        send("/groups/rules/format", Map.of("pattern", "[a-z", "example", "a"))
                .andExpect(flash().attribute("notice", "opening.refused.PATTERN"));
        page("/groups/rules?who=小", "en")
                .andExpect(content().string(containsString("accepted by 1")))
                .andExpect(content().string(containsString("Expected, for example: 小雨-杭州")))
                .andExpect(content().string(containsString("found: 小雨")));
        page("/groups/rules", "zh-CN").andExpect(content().string(containsString("1 人已确认")));
    }

    @Test
    @DisplayName("002-09 feedback is noted for a member and shown with its answer")
    void feedbackIsNoted() throws Exception {
        MemberId member = seated("小雨");
        page("/groups/feedback?who=小", "en").andExpect(content().string(containsString("No feedback yet")));
        send("/groups/feedback", Map.of("member", member.toString(), "text", "茶罐太难开"))
                .andExpect(flash().attribute("notice", "opening.feedback.noted"));
        send("/groups/feedback", Map.of("member", member.toString(), "text", "还有"))
                .andExpect(flash().attribute("notice", "opening.refused.FEEDBACK_OPEN"));
        page("/groups/feedback", "en").andExpect(content().string(containsString("茶罐太难开")));
        send("/groups/feedback", Map.of()).andExpect(flash().attribute("notice", "opening.refused.NO_MEMBER"));
    }

    private Opening planned() throws Exception {
        send("/groups/openings/plan", Map.of("name", "春茶品鉴会", "type", "EVENT"))
                .andExpect(flash().attribute("notice", "opening.planned"));
        return openings.newest(community, null, 1).get(0);
    }

    private MemberId seated(String name) {
        return transaction.execute(tx -> {
            MemberId id = members.register(
                            community, new NewMember("test", "x1", name, Instant.now(), "sandbox", "x1", null, null))
                    .id();
            groups.join(community, id, GroupType.WAITING);
            return id;
        });
    }

    private GroupId groupOf(MemberId member) {
        return new GroupId(jdbc.queryForObject(
                "select group_id from group_membership where member_id = ?", UUID.class, member.value()));
    }

    private static String of(Opening opening) {
        return "/groups/" + opening.group() + "/opening";
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions send(String path, Map<String, String> form) throws Exception {
        return web.perform(sent(path, form));
    }

    private MockHttpServletRequestBuilder sent(String path, Map<String, String> form) {
        MockHttpServletRequestBuilder request = post(path).cookie(session).with(csrf());
        form.forEach(request::param);
        return request;
    }
}
