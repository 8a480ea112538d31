package org.qunflow.outreach.web;

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
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TimeTravel;
import org.qunflow.security.Staff;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
@DisplayName("003-21 003-01 004-09 002-03 the lead asks for group messages and sees what became of them")
class SendPagesTests {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    MockMvc web;

    @Autowired
    Communities communities;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private Community community;
    private GroupId group;

    @BeforeEach
    void aCommunityWithAGroup() throws Exception {
        Staff.works(jdbc, "OPERATOR", "pages-anna", "pages-ben");
        community = communities.open("Zz sends " + UUID.randomUUID(), "Tea house", ZONE, Currency.getInstance("CNY"));
        group = aGroup(1);
        session = web.perform(get("/import")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                .param("id", community.id().toString())
                .cookie(session)
                .with(csrf()));
    }

    @AfterEach
    void forgetThem() {
        Staff.forget(jdbc, "pages-");
    }

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

    @Test
    @DisplayName("000-13 every group has a sender and a deputy, who are two people of this community")
    void sendersAreNamed() throws Exception {
        named("pages-anna", "pages-anna")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nobody is his own deputy.")));
        named("nobody", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose an operator or a lead of this community.")));
        named("pages-anna", "pages-ben").andExpect(redirectedUrl("/outreach/sends/senders"));
        page("/outreach/sends/senders")
                .andExpect(content().string(containsString("pages-anna sends, pages-ben is the deputy")));
    }

    @Test
    @DisplayName("003-21 how tired members are, and which groups")
    void fatigueIsShown() throws Exception {
        page("/outreach/fatigue").andExpect(content().string(containsString("Nothing is counted yet")));
        UUID member = UUID.randomUUID();
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at, last_care_at)
                values (?, ?, 'shop', 'f1', '林夏', 'LAYERED', now(), now())""", member, community.id().value());
        jdbc.update("""
                insert into group_membership (community_id, group_id, group_type, member_id, joined_at)
                values (?, ?, 'VIP', ?, now())""", community.id().value(), group.value(), member);
        jdbc.update(
                "insert into outreach_fatigue values (?, ?, current_date, 5, 9, 0, 1, 125)",
                community.id().value(),
                member);
        page("/outreach/fatigue")
                .andExpect(content().string(containsString("林夏")))
                .andExpect(content().string(containsString("over the limit")))
                .andExpect(content().string(containsString("1 of 1")));
    }

    @Test
    @DisplayName("003-01 003-24 004-12 002-02 002-12 each contradiction names its rows, its parameters and the default")
    void contradictionsAreShownWithTodaysValues() throws Exception {
        page("/outreach/trade-offs")
                .andExpect(content().string(containsString("003-01")))
                .andExpect(content().string(containsString("100 in 7 days")))
                .andExpect(content().string(containsString("2 in 30 days")))
                .andExpect(content().string(containsString("No early harvest")))
                .andExpect(content().string(containsString("7 days")))
                .andExpect(content().string(containsString("50%")))
                .andExpect(content().string(containsString("href=\"/outreach/sends\"")));
    }

    private ResultActions page(String path) throws Exception {
        web.perform(get(path).cookie(session).header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        return web.perform(get(path).cookie(session).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
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

    private ResultActions named(String sender, String deputy) throws Exception {
        return web.perform(post("/outreach/sends/senders")
                .param("group", group.toString())
                .param("sender", sender)
                .param("deputy", deputy)
                .cookie(session)
                .with(csrf())
                .header("Accept-Language", "en"));
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

    private GroupId aGroup(int number) {
        GroupId id = GroupId.next();
        jdbc.update("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                values (?, ?, 'VIP', ?, ?, 30, now())""", id.value(), community.id().value(), "VIP " + number, number);
        return id;
    }
}
