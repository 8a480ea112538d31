package org.qunflow.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.shared.GroupId;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("003-21 003-01 the lead asks for group messages and sees what became of them")
class SendPagesTests extends SendPageTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    @DisplayName("003-01 chosen groups get the message, the others say why not")
    void aLeadAsksForChosenGroups() throws Exception {
        GroupId second = aGroup(2);
        jdbc.update(
                "insert into outreach_quota_rule values (?, 'DAY', 0, 0, 9, 9, '00:00', '00:00', 72, 1, 'lead', now())",
                community.id().value());
        ask(group).andExpect(redirectedUrl("/outreach/sends")).andExpect(flash().attribute("notice", "sends.planned"));
        ask(group, second)
                .andExpect(redirectedUrl("/outreach/sends"))
                .andExpect(flash().attribute("refused", Map.of("VIP group 1", "QUOTA_FULL")));
        ask(group, second)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("all slots of the period are taken")));
        page("/outreach/sends")
                .andExpect(content().string(containsString("春茶到了")))
                .andExpect(content().string(containsString("planned")));
        page("/outreach/sends?state=DONE&group=" + group + "&sender=pages-anna&days=7")
                .andExpect(content().string(containsString("No group message fits")));
        page("/outreach/sends/" + send())
                .andExpect(content().string(containsString("a person sends and proves it")))
                .andExpect(content().string(containsString("Take back")));
    }

    @ParameterizedTest
    @CsvSource({
        "group, '', Choose at least one group.",
        "words, '', 'Write a text of at most 4,000 characters.'",
        "reason, '', 'Say why, in at most 200 characters.'",
        "due, soon, 'A moment from now on'",
        "due, 2020-01-01T10:00, 'A moment from now on'",
        "hours, 0, A whole number from 1 to 999.",
        "priority, HIGH, Choose from the list.",
        "way, PIGEON, Choose from the list."
    })
    void whatCannotBePlannedIsToldBesideItsField(String field, String typed, String told) throws Exception {
        web.perform(form(Map.of(field, typed), group).header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(told)));
        assertThat(jdbc.queryForObject(
                        "select count(*) from outreach_send where community_id = ?",
                        Long.class,
                        community.id().value()))
                .isZero();
    }

    @Test
    @DisplayName("003-21 a proof that is not a picture is refused, in the page and in the journal")
    void onlyAPictureProvesIt() throws Exception {
        named("pages-anna", "pages-ben").andExpect(flash().attribute("notice", "sends.senders.named"));
        ask(group);
        jdbc.update(
                "update outreach_send set due_at = now() - interval '1 minute' where community_id = ?",
                community.id().value());
        rounds.goTo(community.id(), clock.instant());
        String task = jdbc.queryForObject(
                "select task_id from outreach_send where community_id = ?",
                String.class,
                community.id().value());
        anna(get("/tasks/" + task))
                .andExpect(content().string(containsString("春茶到了")))
                .andExpect(content().string(containsString("VIP group 1")));
        proof(task, "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))
                .andExpect(flash().attribute("notice", "notes.proof.notPicture"));
        proof(task, "<html>".getBytes(StandardCharsets.UTF_8))
                .andExpect(flash().attribute("notice", "notes.proof.notPicture"));
        assertThat(jdbc.queryForList(
                        "select data ->> 'why' from journal_entry where kind = 'tasks.TaskProofRefused' and community_id = ?",
                        String.class,
                        community.id().value()))
                .containsExactly("notPicture", "notPicture");
        done(task)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Upload a picture as proof below first")));
        proof(task, PNG).andExpect(flash().attribute("notice", "notes.proof.kept"));
        done(task).andExpect(redirectedUrl("/tasks"));
        processes.runDueJobs(community.id(), clock.instant().plusSeconds(7200));

        page("/outreach/sends/" + send()).andExpect(content().string(containsString("pages-anna")));
        page("/outreach/sends")
                .andExpect(content().string(containsString("1 · 100%")))
                .andExpect(content().string(containsString("sent")));
        web.perform(post("/outreach/sends/" + send() + "/withdraw")
                        .cookie(session)
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    private ResultActions ask(GroupId... groups) throws Exception {
        return web.perform(form(Map.of(), groups).header("Accept-Language", "en"));
    }

    private MockHttpServletRequestBuilder form(Map<String, String> other, GroupId... groups) {
        MockHttpServletRequestBuilder form =
                post("/outreach/sends").cookie(session).with(csrf());
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "words", "春茶到了，明天十点开团。",
                "reason", "春茶开团",
                "due", LocalDateTime.now(ZONE).plusMinutes(5).withNano(0).toString(),
                "hours", "24",
                "priority", "NORMAL",
                "way", "HUMAN"));
        if (!other.containsKey("group")) {
            List.of(groups).forEach(g -> form.param("group", g.toString()));
        }
        fields.putAll(other);
        fields.remove("group");
        fields.forEach(form::param);
        return form;
    }

    private ResultActions anna(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session)
                .with(user("pages-anna").roles("OPERATOR"))
                .with(csrf())
                .header("Accept-Language", "en"));
    }

    private ResultActions proof(String task, byte[] bytes) throws Exception {
        return web.perform(multipart("/tasks/" + task + "/proofs")
                .file(new MockMultipartFile("file", "群.png", "image/png", bytes))
                .cookie(session)
                .with(user("pages-anna").roles("OPERATOR"))
                .with(csrf()));
    }

    private ResultActions done(String task) throws Exception {
        return anna(post("/tasks/" + task + "/complete")
                .param("answers", "{\"sent\":true}")
                .param("key", UUID.randomUUID().toString()));
    }

    private UUID send() {
        return jdbc.queryForObject(
                "select id from outreach_send where community_id = ? order by asked_at limit 1",
                UUID.class,
                community.id().value());
    }
}
