package org.qunflow.outreach.web;

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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.outreach.template.Template;
import org.qunflow.outreach.template.TemplateDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class MessagePagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    TemplateDesk desk;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private Community community;

    @BeforeEach
    void aCommunityOfItsOwn() throws Exception {
        String name = "Zz messages " + UUID.randomUUID();
        community = communities.open(name, "Tea house", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        session = web.perform(get("/import")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", community.id().toString())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void theTextsOfTheHouseAreListedInTheReadersLanguage() throws Exception {
        web.perform(get("/design/messages").cookie(session).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rules reminder")))
                .andExpect(content().string(containsString("version 1 · came with the house")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/design/messages").cookie(session).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("群规提醒")))
                .andExpect(content().string(containsString("系统自带")));
    }

    @Test
    void aLeadProposesAndOnlyAnotherLeadApproves() throws Exception {
        web.perform(edit("您好，{{昵称}}", "Hello {{name}}", "1.1"))
                .andExpect(redirectedUrl("/design/messages/welcome"))
                .andExpect(flash().attribute("notice", "outreach.proposedNow"));
        web.perform(get("/design/messages/welcome").cookie(session).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Waits for another lead")))
                .andExpect(content().string(not(containsString("id=\"approve\""))));
        web.perform(decide("approve").cookie(session))
                .andExpect(flash().attribute("notice", "outreach.refused.ownText"));
        assertThat(welcome().liveVersion()).isEqualTo(1);

        web.perform(get("/design/messages/welcome").with(other()).cookie(session))
                .andExpect(content().string(containsString("id=\"approve\"")))
                .andExpect(content().string(containsString("<del>欢迎")));
        web.perform(decide("refuse").with(other()).cookie(session))
                .andExpect(flash().attribute("notice", "outreach.refused.noReason"));
        web.perform(decide("approve").with(other()).cookie(session))
                .andExpect(flash().attribute("notice", "outreach.approved"));
        assertThat(welcome().liveVersion()).isEqualTo(2);
        web.perform(decide("approve").with(other()).cookie(session))
                .andExpect(flash().attribute("notice", "outreach.refused.changedMeanwhile"));
    }

    @Test
    void whatIsWrongIsToldWhileTypingAndWhenItIsSentAndWhatWasTypedStays() throws Exception {
        MockHttpServletRequestBuilder typing = post("/design/messages/welcome/check")
                .param("zh", "您好，{{昵程}}")
                .param("en", "Hello {{nmae}}")
                .param("nameZh", "欢迎语")
                .param("nameEn", "Welcome");
        web.perform(typing.cookie(session).with(csrf()).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content()
                        .string(containsString(
                                "line 1, character 7: there is no placeholder {{nmae}}; probably {{name}}"
                                        + " is meant.")))
                .andExpect(content().string(containsString("{{昵称}}")));
        web.perform(edit("您好", "Hello {{name", "1.1").header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("braces that are no placeholder. Write {{name}}.")))
                .andExpect(content().string(containsString("Hello {{name</textarea>")));
        assertThat(welcome().versions()).hasSize(1);
    }

    @Test
    void whoeverWasSlowerKeepsWhatWasTypedAndMaySaveItOverTheOther() throws Exception {
        web.perform(edit("您好一", "Hello one", "1.1").with(other()));
        web.perform(edit("您好二", "Hello two", "1.1").header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("lead2 was faster, version 2 is now the newest")))
                .andExpect(content().string(containsString("Hello two</textarea>")))
                .andExpect(content().string(containsString("name=\"base\" value=\"2.1\"")));
    }

    @Test
    void aTextIsShownAsAMemberWouldReadItWithTheNameMasked() throws Exception {
        members.registerAll(
                community.id(),
                "test",
                List.of(new NewMember(
                        "shop", "m-1", "林夏", Instant.parse("2026-03-01T00:00:00Z"), null, null, null, null)));
        MockHttpServletRequestBuilder typing = post("/design/messages/offer/check")
                .param("zh", "{{昵称}}，{{品牌}}{{product}}，{{层级|朋友}}，{{颜色}}")
                .param("en", "{{name}}, {{brand}} {{product}}, {{tier|friend}}")
                .param("search", "林");
        web.perform(typing.cookie(session).with(csrf()).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("林*")))
                .andExpect(content().string(not(containsString("林夏"))))
                .andExpect(content().string(containsString("Tea house")))
                .andExpect(content().string(containsString("message-otherwise")))
                .andExpect(content().string(containsString(">friend<")))
                .andExpect(content().string(containsString("message-example")))
                .andExpect(content().string(containsString("message-nothing")));
    }

    @Test
    void aNewTemplateBeginsWithAProposal() throws Exception {
        web.perform(get("/design/messages/new").cookie(session).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("{{product}}"))));
        web.perform(post("/design/messages/new")
                        .param("key", "spring")
                        .param("nameZh", "春茶")
                        .param("nameEn", "Spring tea")
                        .param("zh", "新茶到了")
                        .param("en", "New tea is here")
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/design/messages/spring"));
        web.perform(get("/design/messages/spring").cookie(session).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Not approved yet")))
                .andExpect(content().string(containsString("No step of a newest diagram names it yet.")));
        web.perform(get("/design/messages/welcome").cookie(session).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("href=\"/design/processes/member-journey\"")));
    }

    @Test
    void whatIsNotThereIsNotFoundAndTheDeskIsForLeadsOnly() throws Exception {
        web.perform(get("/design/messages/nothing").cookie(session)).andExpect(status().isNotFound());
        web.perform(get("/design/messages/nothing/edit").cookie(session)).andExpect(status().isNotFound());
        web.perform(post("/design/messages/nothing/approve")
                        .param("seen", "1.1")
                        .cookie(session)
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(get("/design/messages").with(user("operator").roles("OPERATOR")))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder edit(String zh, String en, String base) {
        return post("/design/messages/welcome/edit")
                .param("zh", zh)
                .param("en", en)
                .param("nameZh", "欢迎语")
                .param("nameEn", "Welcome")
                .param("base", base)
                .cookie(session)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder decide(String how) {
        return post("/design/messages/welcome/" + how).param("seen", "2.1").with(csrf());
    }

    private static RequestPostProcessor other() {
        return user("lead2").roles("LEAD");
    }

    private Template welcome() {
        return desk.find(community.id(), "welcome").orElseThrow();
    }
}
