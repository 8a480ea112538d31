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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.quota.QuotaLedger;
import org.qunflow.outreach.quota.QuotaMode;
import org.qunflow.outreach.quota.QuotaRules;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
@DisplayName("003-01 003-21 004-09 the lead sees and changes the outreach rules, and who used the last slot")
class QuotaPagesTests {
    private static final Map<String, String> FORM = Map.of(
            "mode", "DAY",
            "kept", "0",
            "gap", "0",
            "weekCap", "9",
            "promotionCap", "1",
            "quietFrom", "00:00",
            "quietUntil", "00:00",
            "validity", "72",
            "seen", "0");

    @Autowired
    MockMvc web;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @Autowired
    QuotaRules rules;

    @Autowired
    QuotaLedger ledger;

    @Autowired
    Outreach outreach;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private Community community;
    private MemberId member;

    @BeforeEach
    void aCommunityWithAMember() throws Exception {
        community = communities.open(
                "Zz quota " + UUID.randomUUID(), "Tea house", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        member = transaction.execute(tx -> members.register(
                        community.id(),
                        new NewMember(
                                "shop", "m-1", "林夏", Instant.parse("2026-03-01T00:00:00Z"), null, null, null, null))
                .id());
        session = web.perform(get("/import")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", community.id().toString())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void theContradictionIsSaidInOneSentenceAndEveryNumberNamesItsSource() throws Exception {
        web.perform(get("/outreach/quota").cookie(session).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("“Any time, any frequency” (003-01)")))
                .andExpect(content().string(containsString("classic touch 1–2 times a month")))
                .andExpect(content().string(containsString("the configuration holds")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/outreach/quota").cookie(session).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("“随时、任意频次”（003-01）并不是平台允许的")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aChangeHoldsFromNowOnAndStandsInTheJournal() throws Exception {
        web.perform(sent(FORM))
                .andExpect(redirectedUrl("/outreach/quota"))
                .andExpect(flash().attribute("notice", "quota.saved"));

        assertThat(rules.of(community.id())).satisfies(decided -> {
            assertThat(decided.rule().mode()).isEqualTo(QuotaMode.DAY);
            assertThat(decided.by()).isEqualTo("lead");
        });
        assertThat(jdbc.queryForObject(
                        "select data -> 'before' ->> 'mode' || ' → ' || (data -> 'after' ->> 'mode') from journal_entry"
                                + " where kind = 'outreach.quota.QuotaRuleChanged' and community_id = ?",
                        String.class,
                        community.id().value()))
                .isEqualTo("MONTH → DAY");
        web.perform(sent(FORM).header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("somebody else changed the rules meanwhile")));
    }

    @ParameterizedTest
    @CsvSource({
        "mode, YEAR, Choose how the platform counts.",
        "kept, 1, 'A whole number, at most 0.'",
        "gap, soon, 'A whole number, at most 10,080.'",
        "weekCap, 0, 'A whole number, at most 100.'",
        "promotionCap, -1, 'A whole number, at most 100.'",
        "validity, 99999999999, 'A whole number, at most 1,440.'",
        "quietFrom, 25:00, 'A time of the day, for example 22:00.'",
        "quietUntil, '', 'A time of the day, for example 22:00.'"
    })
    void whatCannotHoldIsToldBesideItsField(String field, String typed, String told) throws Exception {
        Map<String, String> form = new java.util.HashMap<>(FORM);
        form.put(field, typed);

        web.perform(sent(form).header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(told)));
        assertThat(rules.of(community.id()).revision()).isZero();
    }

    @Test
    void whoUsedTheLastSlotAndWhyTheNextOneWaits() throws Exception {
        web.perform(sent(FORM));
        asked("rules-reminder", "a");
        asked("offer", "b");

        web.perform(get("/outreach/quota/members/" + member).cookie(session).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The last slot was used by: Rules reminder")))
                .andExpect(content().string(containsString("all slots of the period are taken")))
                .andExpect(content().string(containsString("on the way")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/outreach/quota").param("who", "林").cookie(session).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("/outreach/quota/members/" + member)))
                .andExpect(content().string(containsString("1 of 1")))
                .andExpect(content().string(containsString("all slots of the period are taken")));
        web.perform(get("/audit/members/" + member).cookie(session).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("all slots of the period are taken")));
    }

    @Test
    void aMemberHasQuietHoursOfHisOwn() throws Exception {
        web.perform(quiet("21:00", "09:30")).andExpect(flash().attribute("notice", "quota.quiet.saved"));
        web.perform(get("/outreach/quota/members/" + member).cookie(session))
                .andExpect(content().string(containsString("value=\"09:30\"")));
        assertThat(jdbc.queryForObject(
                        "select data ->> 'quiet' from journal_entry where kind = 'outreach.quota.MemberQuietChanged'"
                                + " and subject_id = ?",
                        String.class,
                        member.toString()))
                .isEqualTo("21:00-09:30");

        web.perform(quiet("21:00", "").header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A time of the day, for example 22:00.")));
        web.perform(quiet("", "")).andExpect(flash().attribute("notice", "quota.quiet.saved"));
        web.perform(get("/outreach/quota/members/" + member).cookie(session))
                .andExpect(content().string(not(containsString("value=\"09:30\""))));
    }

    @Test
    void nobodyIsNotFoundAndTheRulesAreForLeadsOnly() throws Exception {
        web.perform(get("/outreach/quota/members/" + MemberId.next()).cookie(session))
                .andExpect(status().isNotFound());
        web.perform(get("/outreach/quota").with(user("operator").roles("OPERATOR")))
                .andExpect(status().isForbidden());
    }

    private void asked(String template, String key) {
        Map<String, String> words = template.equals("offer") ? Map.of("product", "龙井") : Map.of();
        UUID touch = transaction.execute(tx -> outreach.touch(community.id(), member, template, key, words));
        ledger.objections(
                community,
                List.of(OutgoingMessage.toMember(touch, community.id(), key + member, "sandbox", member, "{}")));
    }

    private MockHttpServletRequestBuilder sent(Map<String, String> form) {
        MockHttpServletRequestBuilder request =
                post("/outreach/quota").cookie(session).with(csrf());
        form.forEach(request::param);
        return request;
    }

    private MockHttpServletRequestBuilder quiet(String from, String until) {
        return post("/outreach/quota/members/" + member + "/quiet")
                .param("from", from)
                .param("until", until)
                .cookie(session)
                .with(csrf());
    }
}
