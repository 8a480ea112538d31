package org.qunflow.engagement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
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
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What operators and leads do on the pages of contributions, KOLs, slots and rights. */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class ContentPagesTests {
    private static final MockMultipartFile NO_PICTURE = new MockMultipartFile("picture", new byte[0]);

    @Autowired
    MockMvc web;

    @Autowired
    ContentScene scene;

    private Cookie session;
    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aCoreFan() throws Exception {
        community = scene.community();
        member = scene.member(community, "CORE");
        session = web.perform(get("/content")).andReturn().getResponse().getCookie("SESSION");
        act(post("/community").param("id", community.toString())).andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName(
            "003-16 a contribution is entered for a member, reviewed, licensed and used; each refusal is said (004-21)")
    void aContribution() throws Exception {
        page("/content", "en").andExpect(content().string(containsString("No contributions here")));
        page("/content?q=Person", "en").andExpect(content().string(containsString("/content?by=" + member)));
        page("/content?by=" + member, "en").andExpect(content().string(containsString("id=\"body\"")));
        submit("  ", NO_PICTURE).andExpect(flash().attribute("notice", "content.refused.EMPTY"));
        page("/content?by=" + member, "en").andExpect(status().isOk());
        submit("a page, no picture", new MockMultipartFile("picture", "<html>".getBytes()))
                .andExpect(flash().attribute("notice", "content.refused.NOT_A_PICTURE"));
        page("/content?by=" + member, "en")
                .andExpect(content().string(containsString("a page, no picture</textarea>")));
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1};
        String work = submit("The first cup of white tea this spring", new MockMultipartFile("picture", png))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String task = scene.text("select id from tasks_task where community_id = ?", community.value());
        page("/tasks/" + task, "en").andExpect(content().string(containsString("white tea this spring</p>")));
        scene.answers(community, id(work), "userTask_reviewWork", Map.of("verdict", "ACCEPT"));
        web.perform(get(work + "/picture").cookie(session)).andExpect(content().contentType("image/png"));
        page(work, "en")
                .andExpect(content().string(containsString("Published")))
                .andExpect(content().string(containsString("The author agrees")))
                .andExpect(content().string(not(containsString("??"))));
        act(post(work + "/reuses").param("place", "April mail"))
                .andExpect(flash().attribute("notice", "content.refused.NO_LICENCE"));
        act(post(work + "/licence").param("granted", "true"))
                .andExpect(flash().attribute("notice", "content.licence.noted"));
        act(post(work + "/reuses").param("place", "April mail"))
                .andExpect(flash().attribute("notice", "content.reuse.noted"));
        act(post(work + "/reports").param("claimant", "Chen").param("claim", "my picture"))
                .andExpect(flash().attribute("notice", "content.report.noted"));
        String judging =
                scene.text("select id from tasks_task where community_id = ? and closed_at is null", community.value());
        page("/tasks/" + judging, "en").andExpect(content().string(containsString("Chen says: my picture")));
        page(work, "zh-CN")
                .andExpect(content().string(containsString("April mail")))
                .andExpect(content().string(containsString("核实中")))
                .andExpect(content().string(not(containsString("??"))));
        page("/content?state=PUBLISHED", "zh-CN").andExpect(content().string(containsString("已授权")));
    }

    @Test
    @DisplayName("003-16 what is sent back says why, and is handed in again; the list is paged")
    void sentBack() throws Exception {
        String work = submit("Something about tea and water", NO_PICTURE)
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        act(post(work + "/revision").param("body", "too early"))
                .andExpect(flash().attribute("notice", "content.refused.NOT_WAITING"));
        scene.answers(
                community, id(work), "userTask_reviewWork", Map.of("verdict", "CHANGE", "reason", "Which water?"));
        page(work, "en")
                .andExpect(content().string(containsString("Which water?")))
                .andExpect(content().string(containsString("id=\"revision\"")));
        act(post(work + "/revision").param("body", "Spring water at ninety degrees"))
                .andExpect(flash().attribute("notice", "content.revised"));
        scene.sql("""
                insert into engagement_work (id, community_id, member_id, kind, body, source, entered_by, fingerprint,
                  submitted_at, changed_at, started, state, reason)
                select gen_random_uuid(), ?, ?, 'REVIEW', 'older ' || n, 'x', 'x', n::text, now(), now(), true, 'REFUSED',
                  'TOO_SHORT' from generate_series(1, 30) n""", community.value(), member.value());
        page("/content?state=REFUSED", "en")
                .andExpect(content().string(containsString("Under ten characters")))
                .andExpect(content().string(containsString("rel=\"next\"")));
        web.perform(get("/content/" + member).cookie(session)).andExpect(status().isNotFound());
        web.perform(get("/content/nothing").cookie(session)).andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("003-17 slots are opened, applied for, drawn; the page says by which seed, weight and number (000-19)")
    void aSession() throws Exception {
        page("/content/sessions", "en")
                .andExpect(content().string(containsString("Enter a KOL with valid credentials")));
        kol("").andExpect(flash().attribute("notice", "content.session.refused.NO_CREDENTIALS"));
        kol("Judge of three tea contests").andExpect(flash().attribute("notice", "content.kol.entered"));
        page("/content/kols", "en")
                .andExpect(content().string(containsString("Judge of three tea contests")))
                .andExpect(content().string(containsString("Does not expire")));
        String kol = scene.text("select id::text from engagement_kol where community_id = ?", community.value());
        Map<String, Object> typed = open(kol, "2020-01-01T20:00")
                .andExpect(flash().attribute("notice", "content.session.refused.WRONG_TIMES"))
                .andReturn()
                .getFlashMap();
        typed("/content/sessions", typed.get("typed"))
                .andExpect(content().string(containsString("value=\"Which tea first?\"")))
                .andExpect(content().string(containsString("value=\"2020-01-01T20:00\"")));
        open(kol, "").andExpect(flash().attribute("notice", "content.session.refused.WRONG_TIMES"));
        String place = open(kol, "2099-01-01T20:00").andReturn().getResponse().getRedirectedUrl();
        page(place + "?q=Person", "en").andExpect(content().string(containsString("Apply for Person")));
        apply(place).andExpect(flash().attribute("notice", "content.session.applied"));
        apply(place).andExpect(flash().attribute("notice", "content.session.refused.APPLIED_ALREADY"));
        act(post(place + "/draw")).andExpect(flash().attribute("notice", "content.session.drawn"));
        String seed = scene.text("select seed::text from engagement_session where community_id = ?", community.value());
        page(place, "en")
                .andExpect(content().string(containsString(seed)))
                .andExpect(content().string(containsString("weight 4")))
                .andExpect(content().string(containsString("place 1")))
                .andExpect(content().string(not(containsString("??"))));
        String talk = scene.text("select id::text from engagement_talk where community_id = ?", community.value());
        scene.answers(community, talk, "userTask_holdSession", Map.of("outcome", "HELD"));
        act(post(place + "/talks/" + talk + "/rating").param("rating", "5").param("comment", "thank you"))
                .andExpect(flash().attribute("notice", "content.session.rated"));
        page(place, "zh-CN")
                .andExpect(content().string(containsString("thank you")))
                .andExpect(content().string(not(containsString("??"))));
        page("/content/kols", "en").andExpect(content().string(containsString("rated 5.0")));
        act(post("/content/kols/" + kol + "/renewal").param("validUntil", "2020-01-01"))
                .andExpect(flash().attribute("notice", "content.session.refused.EXPIRED"));
    }

    @Test
    @DisplayName("003-19 a member is proposed, a lead approves in a task; only leads revoke, with a reason")
    void aRight() throws Exception {
        page("/content/rights", "en").andExpect(content().string(containsString("Good candidates")));
        act(post("/content/rights").param("member", member.toString()).param("kind", "GUEST"))
                .andExpect(flash().attribute("notice", "content.right.proposed"));
        act(post("/content/rights").param("member", member.toString()).param("kind", "GUEST"))
                .andExpect(flash().attribute("notice", "content.right.refused.OPEN_ALREADY"));
        String right = scene.text("select id::text from engagement_right where community_id = ?", community.value());
        scene.answers(community, right, "userTask_approveRight", Map.of("approved", true));
        page("/content/rights", "en")
                .andExpect(content().string(containsString("In office")))
                .andExpect(content().string(containsString("score 60")));
        String revoke = "/content/rights/" + right + "/revocation";
        act(post(revoke)).andExpect(flash().attribute("notice", "content.right.refused.NO_REASON"));
        act(post(revoke).param("reason", "advertising"))
                .andExpect(flash().attribute("notice", "content.right.revoked"));
        page("/content/rights?all=true", "zh-CN")
                .andExpect(content().string(containsString("advertising")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    @WithMockUser(username = "operator", roles = "OPERATOR")
    @DisplayName("003-19 an operator proposes, but revokes nothing")
    void anOperatorRevokesNothing() throws Exception {
        act(post("/content/rights/" + member + "/revocation").param("reason", "x"))
                .andExpect(status().isForbidden());
        page("/content/rights", "en").andExpect(status().isOk());
    }

    /** The page to which somebody comes back whose act was refused. */
    private ResultActions typed(String path, Object typed) throws Exception {
        return web.perform(get(path).cookie(session).flashAttr("typed", typed)).andExpect(status().isOk());
    }

    private ResultActions submit(String body, MockMultipartFile picture) throws Exception {
        return act(multipart("/content")
                .file(picture)
                .param("member", member.toString())
                .param("kind", "PHOTO")
                .param("body", body)
                .param("source", "group chat"));
    }

    private ResultActions kol(String halo) throws Exception {
        return act(post("/content/kols")
                .param("name", "Chen")
                .param("credentials", "tea master")
                .param("halo", halo)
                .param("slotsPerWeek", "3"));
    }

    private ResultActions open(String kol, String until) throws Exception {
        return act(post("/content/sessions")
                .param("kol", kol)
                .param("topic", "Which tea first?")
                .param("slots", "1")
                .param("applyUntil", until)
                .param("heldAt", "2099-01-02T20:00"));
    }

    private ResultActions apply(String place) throws Exception {
        return act(post(place + "/applications").param("member", member.toString()));
    }

    private static String id(String place) {
        return place.replaceAll(".*/", "");
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(
                session == null ? request.with(csrf()) : request.cookie(session).with(csrf()));
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk());
    }
}
