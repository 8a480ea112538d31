package org.qunflow.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What operators and leads do on the pages of moderation, and what each refusal says. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(ContentScene.class)
@WithMockUser(username = "lead", roles = "LEAD")
class ModerationPagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    ContentScene scene;

    private Cookie session;
    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMember() throws Exception {
        community = scene.community();
        member = scene.member(community, "CORE");
        session = web.perform(get("/moderation")).andReturn().getResponse().getCookie("SESSION");
        act(post("/community").param("id", community.toString())).andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName("004-15 004-18 a report, its case, its penalty and its appeal, with every refusal on the page")
    void fromReportToAppeal() throws Exception {
        page("/moderation", "en").andExpect(content().string(containsString("No cases here")));
        page("/moderation/report?q=Person", "en").andExpect(content().string(containsString("member=" + member)));
        page("/moderation/report?member=" + member, "en").andExpect(content().string(containsString("value=\"3.1\"")));
        report("", "3.1").andExpect(flash().attribute("notice", "moderation.refused.NO_EVIDENCE"));
        report("cheap tea", "99").andExpect(flash().attribute("notice", "moderation.refused.UNKNOWN_ITEM"));
        String one = report("cheap tea", "3.1").andReturn().getResponse().getRedirectedUrl();
        report("cheap  TEA!", "3.1")
                .andExpect(redirectedUrl(one))
                .andExpect(flash().attribute("notice", "moderation.joined"));
        page(one, "en").andExpect(content().string(containsString("What would follow")));
        String id = one.substring(one.lastIndexOf('/') + 1);
        String task = scene.text("select id from tasks_task where community_id = ?", community.value());
        page("/tasks/" + task, "en").andExpect(content().string(containsString("cheap tea")));
        appeal(id, "why").andExpect(flash().attribute("notice", "moderation.appeal.refused.NO_PENALTY"));
        scene.answers(community, id, "userTask_decide", Map.of("violation", true, "reason", "an ad"));
        appeal(id, " ").andExpect(flash().attribute("notice", "moderation.appeal.refused.NO_WORDS"));
        appeal(id, "I did not").andExpect(flash().attribute("notice", "moderation.appeal.filed"));
        appeal(id, "again").andExpect(flash().attribute("notice", "moderation.appeal.refused.APPEALED_ALREADY"));
        page(one, "en")
                .andExpect(content().string(containsString("rule_light_first")))
                .andExpect(content().string(containsString("Version 1")))
                .andExpect(content().string(not(containsString("??"))));
        page("/moderation/appeals", "en").andExpect(content().string(containsString("I did not")));
        ownDecision();
        page("/moderation/members/" + member, "zh").andExpect(content().string(containsString("短期禁言")));
        page("/moderation?state=PENALISED&type=3", "zh").andExpect(content().string(containsString(id)));
        page("/moderation?state=PENALISED&type=4", "zh").andExpect(content().string(not(containsString(id))));
    }

    /** Anna decided; the appeal is for somebody else. */
    private void ownDecision() throws Exception {
        String review = scene.text(
                "select id from tasks_task where community_id = ? and element_id = 'userTask_reviewAppeal'",
                community.value());
        web.perform(post("/tasks/" + review + "/complete")
                        .cookie(session)
                        .with(csrf())
                        .with(user("anna").roles("LEAD"))
                        .header("Accept-Language", "en")
                        .param("answers", "{\"ruling\": \"UPHELD\", \"reason\": \"mine\"}")
                        .param("key", "12345678-abcd"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("this one is for somebody else")));
        assertThat(scene.count(
                        "select count(*) from journal_entry where community_id = ?"
                                + " and kind = 'moderation.appeal.AppealRefused' and data ->> 'refusal' = 'OWN_DECISION'",
                        community.value()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "004-13 004-19 the 55 items are shown; only a lead changes a severity, for a reason, into a new version")
    void rules() throws Exception {
        page("/moderation/rules", "zh").andExpect(content().string(containsString("网络欺凌未成年人")));
        severity("7.1", "SERIOUS", "").andExpect(flash().attribute("notice", "moderation.rule.refused.NO_REASON"));
        severity("7.1", "SERIOUS", "many complaints").andExpect(flash().attribute("notice", "moderation.rule.changed"));
        page("/moderation/rules", "en")
                .andExpect(content().string(containsString("Version 2")))
                .andExpect(content().string(containsString("many complaints")));
        web.perform(post("/moderation/rules/severity")
                        .with(csrf())
                        .with(user("olaf").roles("OPERATOR"))
                        .param("item", "7.1")
                        .param("severity", "LIGHT"))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("004-14 a message that somebody pastes is looked at by the detectors at once")
    void pasted() throws Exception {
        page("/moderation/messages?member=" + member, "en").andExpect(content().string(containsString("id=\"body\"")));
        paste("hello").andExpect(flash().attribute("notice", "moderation.pasted.nothing"));
        paste("加薇信联系").andExpect(flash().attribute("notice", "moderation.pasted.found"));
        page("/moderation?state=OPEN", "en").andExpect(content().string(containsString("hidden by signs")));
    }

    private ResultActions report(String body, String item) throws Exception {
        return web.perform(multipart("/moderation/report")
                .file(new MockMultipartFile("picture", new byte[0]))
                .param("member", member.toString())
                .param("body", body)
                .param("item", item)
                .cookie(session)
                .with(csrf()));
    }

    private ResultActions paste(String body) throws Exception {
        return act(
                post("/moderation/messages").param("member", member.toString()).param("body", body));
    }

    private ResultActions appeal(String id, String words) throws Exception {
        return act(post("/moderation/appeal").param("about", id).param("words", words));
    }

    private ResultActions severity(String item, String severity, String why) throws Exception {
        return act(post("/moderation/rules/severity")
                .param("item", item)
                .param("severity", severity)
                .param("why", why));
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session).with(csrf())).andExpect(status().is3xxRedirection());
    }
}
