package org.qunflow.design.live;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Processes.Item;
import org.qunflow.engine.move.InterventionRunner;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who stands at a step, and what a lead does with them, over the real engine. */
@SpringBootTest
@AutoConfigureMockMvc
class StepPageTests {
    private static final String STEP = "/design/processes/member-journey/1/steps/userTask_reviewLead";
    private static final String ACCEPT = "SKIP:flow_verdict_accepted";

    @Autowired
    MockMvc web;

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Processes processes;

    @Autowired
    InterventionRunner runner;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Cookie session;
    private CommunityId community;

    @BeforeEach
    void aCommunity() throws Exception {
        community = communities
                .open("Steps " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        session = web.perform(get("/").with(user("lead").roles("LEAD")))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        send(post("/community").param("id", community.toString()));
    }

    @Test
    void everybodyWhoStandsThereIsListedWithNameAndSince() throws Exception {
        Member wang = arrive(1).get(0);
        send(get(STEP))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(wang.displayName()),
                                containsString("1 stand here now"),
                                containsString("Accepted → Join waiting group"),
                                containsString("Wait for rules"),
                                not(containsString("after=")))));
        send(get(STEP + "?source=elsewhere")).andExpect(content().string(containsString("Nobody stands here")));
    }

    @Test
    void aLongListGoesOnPageByPage() throws Exception {
        arrive(51);
        String first = send(get(STEP)).andReturn().getResponse().getContentAsString();
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        String second = send(get(URI.create(next))).andReturn().getResponse().getContentAsString();
        assertThat(first.split("name=\"chosen\"")).hasSize(51);
        assertThat(second.split("name=\"chosen\"")).hasSize(2);
    }

    @Test
    void theEffectIsShownOrderedAndDoneAndTheJournalNamesWhoAndWhy() throws Exception {
        Member wang = arrive(3).get(0);
        String instance = instance(wang);
        send(plan("/rehearsal", ACCEPT, "known from the shop", "chosen").param("chosen", instance))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Skip this step for 1, as if “Accepted → Join waiting group”"),
                                containsString(wang.displayName()),
                                containsString("Wait for rules"))));
        assertThat(standing(wang)).isEqualTo("userTask_reviewLead");

        String order = send(plan("/order", ACCEPT, "known from the shop", "chosen")
                        .param("chosen", instance))
                .andExpect(redirectedUrlPattern("/design/interventions/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        runner.run();
        assertThat(standing(wang)).isEqualTo("receiveTask_rules");
        send(get(order))
                .andExpect(content().string(allOf(containsString("1 done"), containsString("known from the shop"))));
        send(get("/design/interventions")).andExpect(content().string(containsString("1 of 1 done")));
        assertThat(jdbc.queryForMap(
                        "select actor, data->>'reason' as reason, data->>'act' as act from journal_entry"
                                + " where kind = 'engine.MovedByHand' and subject_id = ?",
                        wang.id().toString()))
                .isEqualTo(Map.of("actor", "lead", "reason", "known from the shop", "act", "SKIP"));
    }

    @Test
    void whatARoomRefusesIsShownBeforeAndKeptAfter() throws Exception {
        Member wang = arrive(2).get(0);
        jdbc.update(
                "update member_member set stage = 'LEFT' where id = ?",
                wang.id().value());
        send(plan("/rehearsal", ACCEPT, "all of them", "all"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Refused by what would follow"),
                                containsString("cannot take the step"))));
        String order = send(plan("/order", ACCEPT, "all of them", "all"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        runner.run();
        send(get(order))
                .andExpect(content()
                        .string(allOf(
                                containsString("1 done"),
                                containsString("1 refused"),
                                containsString(wang.displayName()),
                                containsString("cannot take the step"))));
        assertThat(standing(wang)).isEqualTo("userTask_reviewLead");
    }

    @ParameterizedTest
    @CsvSource({
        "'', a reason, all, live.problem.what",
        "DESTROY, a reason, all, live.problem.what",
        "MOVE:event_leadRejected, a reason, all, live.problem.notPossible",
        "SKIP:flow_nothing, a reason, all, live.problem.notPossible",
        "CANCEL, '  ', all, live.problem.reason",
        "CANCEL, a reason, chosen, live.problem.chosen"
    })
    void aPlanThatMakesNoSenseIsSentBackWithTheProblem(String what, String reason, String scope, String problem)
            throws Exception {
        arrive(1);
        for (String act : List.of("/rehearsal", "/order")) {
            send(plan(act, what, reason, scope)).andExpect(flash().attribute("notice", problem));
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from engine_intervention where community_id = ?",
                        Long.class,
                        community.value()))
                .isZero();
    }

    @Test
    void anOrderCanBeStoppedBeforeItIsDone() throws Exception {
        Member wang = arrive(1).get(0);
        String order = send(plan("/order", "CANCEL", "a mistake", "all"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send(post(order + "/withdrawal")).andExpect(flash().attribute("notice", "live.withdrawn"));
        send(post(order + "/withdrawal")).andExpect(flash().attribute("notice", "live.withdrawn.none"));
        runner.run();
        assertThat(standing(wang)).isEqualTo("userTask_reviewLead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/design/processes/member-journey/1/steps/nothing",
                "/design/processes/member-journey/99/steps/userTask_reviewLead",
                "/design/processes/nothing/1/steps/userTask_reviewLead",
                "/design/interventions/999999999"
            })
    void whatIsNotThereIsSaidSo(String address) throws Exception {
        send(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void anotherCommunitysOrderIsNotShown() throws Exception {
        arrive(1);
        String order = send(plan("/order", "CANCEL", "a mistake", "all"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        CommunityId other = communities
                .open("Other " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        send(post("/community").param("id", other.toString()));
        send(get(order)).andExpect(status().isNotFound());
        send(post(order + "/withdrawal")).andExpect(status().isNotFound());
    }

    private List<Member> arrive(int count) {
        List<Member> arrived = IntStream.range(0, count)
                .mapToObj(i -> members.register(
                        community,
                        new NewMember("shop", "e-" + i, "Member No. " + i, clock.instant(), null, null, null, null)))
                .toList();
        processes.startAll(
                "member-journey",
                community,
                arrived.stream().map(m -> Item.of(m.id())).toList());
        return arrived;
    }

    private MockHttpServletRequestBuilder plan(String act, String what, String reason, String scope) {
        return post(STEP + act).param("what", what).param("reason", reason).param("scope", scope);
    }

    private String instance(Member member) {
        return jdbc.queryForObject(
                "select process_instance_id from engine_instance where business_key = ?",
                String.class,
                member.id().toString());
    }

    private String standing(Member member) {
        return jdbc.queryForObject(
                "select element_id from engine_standing where business_key = ?",
                String.class,
                member.id().toString());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(
                request.cookie(session).with(user("lead").roles("LEAD")).with(csrf()));
    }
}
