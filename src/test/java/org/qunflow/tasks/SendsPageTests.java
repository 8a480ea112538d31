package org.qunflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.desks.DeskTest;
import org.springframework.test.web.servlet.ResultActions;

class SendsPageTests extends DeskTest {

    @BeforeEach
    void nothingWaits() {
        jdbc.update("delete from channel_outbox");
    }

    @Test
    void whereNothingWaitsThePageSaysSo() throws Exception {
        page().andExpect(content().string(containsString("No message waits for you")));
    }

    @Test
    void aGroupSendIsConfirmedByAnOperatorAndTheSecondIsToldSo() throws Exception {
        UUID send = send("PENDING", null);
        page().andExpect(content()
                .string(allOf(
                        containsString("To a group"), containsString("hello &lt;all&gt;"), containsString("Confirm"))));

        says(send, "confirm").andExpect(flash().attribute("notice", "tasks.sends.confirmed"));
        says(send, "confirm").andExpect(flash().attribute("notice", "tasks.sends.gone"));

        assertThat(state(send)).isEqualTo("SENT");
        assertThat(jdbc.queryForObject(
                        "select actor from journal_entry where data ->> 'message' = ?", String.class, send.toString()))
                .isEqualTo("anna");
    }

    @ParameterizedTest
    @CsvSource({"delivered, SENT, tasks.sends.noted", "again, READY, tasks.sends.again"})
    void ofAnUnknownSendAnOperatorSaysWhatBecameOfIt(String act, String state, String notice) throws Exception {
        UUID send = send("UNKNOWN", member("王小明").id().value());
        page().andExpect(content()
                .string(allOf(containsString("王小明"), containsString("Send again"), not(containsString(">Confirm<")))));

        says(send, act).andExpect(flash().attribute("notice", notice));

        assertThat(state(send)).isEqualTo(state);
    }

    @Test
    void aSendOfAnotherCommunityIsNotTouched() throws Exception {
        UUID send = send("PENDING", null);
        jdbc.update("update channel_outbox set community_id = ? where id = ?", UUID.randomUUID(), send);
        ask(send, "confirm").andExpect(status().isNotFound());
        assertThat(state(send)).isEqualTo("PENDING");
    }

    @Test
    void theHomePageLeadsThere() throws Exception {
        send("UNKNOWN", null);
        web.perform(get("/").with(user("anna").roles("OPERATOR")))
                .andExpect(content().string(containsString("href=\"/tasks/sends\"")));
    }

    @Test
    void auditorsDoNotDecideAboutSends() throws Exception {
        web.perform(get("/tasks/sends").with(user("auditor").roles("AUDITOR"))).andExpect(status().isForbidden());
    }

    private UUID send(String state, UUID member) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                insert into channel_outbox (id, community_id, dedupe_key, channel, kind, member_id, group_id, payload, state)
                values (?, ?, ?, 'scripted', ?, ?, ?, '{"text": "hello <all>"}', ?)""",
                id,
                community.value(),
                id.toString(),
                member == null ? "GROUP_SEND" : "SEND",
                member,
                member == null ? UUID.randomUUID() : null,
                state);
        return id;
    }

    private String state(UUID send) {
        return jdbc.queryForObject("select state from channel_outbox where id = ?", String.class, send);
    }

    private ResultActions page() throws Exception {
        return web.perform(get("/tasks/sends").with(user("anna").roles("OPERATOR")));
    }

    private ResultActions says(UUID send, String act) throws Exception {
        return ask(send, act).andExpect(redirectedUrl("/tasks/sends"));
    }

    private ResultActions ask(UUID send, String act) throws Exception {
        return web.perform(post("/tasks/sends/" + send + "/" + act)
                .with(user("anna").roles("OPERATOR"))
                .with(csrf()));
    }
}
