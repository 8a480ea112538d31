package org.qunflow.season.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.community.Communities;
import org.qunflow.engine.TimeTravel;
import org.qunflow.season.Seasons;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.Turns;
import org.qunflow.season.exemption.Exemption;
import org.qunflow.season.exemption.Exemptions;
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

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class SeasonPagesTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    MockMvc web;

    @Autowired
    Seasons seasons;

    @Autowired
    Cycles cycles;

    @Autowired
    Turns turns;

    @Autowired
    Communities communities;

    @Autowired
    Exemptions exemptions;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aLayeredMember() throws Exception {
        community = communities
                .open("Zz season " + UUID.randomUUID(), "Tea house", ZONE, Currency.getInstance("CNY"))
                .id();
        member = member("小雨");
        session = web.perform(get("/season")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", community.toString())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName(
            "003-14 a lead opens a season by a page; its seats, standing and zones are shown in the reader's language")
    void aSeasonIsOpenedAndShown() throws Exception {
        page("/season", "en").andExpect(content().string(containsString("No season is running")));
        page("/season/new", "en").andExpect(content().string(containsString("value=\"20\"")));
        plan("春茶", "NUMBER", "1", "14", today()).andExpect(redirectedUrl("/season"));
        page("/season", "en").andExpect(content().string(containsString("begins on")));
        Season season = begun();
        seated(member);
        page("/season", "en")
                .andExpect(content().string(containsString("春茶")))
                .andExpect(content().string(containsString("小雨")))
                .andExpect(content().string(containsString("First cycle")))
                .andExpect(content().string(not(containsString("??"))));
        page("/season", "zh-CN")
                .andExpect(content().string(containsString("首个周期")))
                .andExpect(content().string(not(containsString("??"))));
        page("/season/standings/" + season.id() + "/1", "en")
                .andExpect(content().string(containsString("Nobody had a seat when this cycle ended")));
        send(post("/season/end").param("season", "no-id").param("reason", "change"))
                .andExpect(status().isBadRequest());
        send(post("/season/end").param("season", season.id().toString()).param("reason", "change"))
                .andExpect(flash().attribute("notice", "season.ended"));
        page("/season", "en").andExpect(content().string(containsString("No season is running")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', SHARE, 20, 14, NO_NAME",
        "春茶, SHARE, 0, 14, NO_SHARE",
        "春茶, SHARE, many, 14, NO_SHARE",
        "春茶, NUMBER, 0, 14, NO_SEATS",
        "春茶, NUMBER, 99999, 14, TOO_MANY_SEATS",
        "春茶, NUMBER, -1, 14, NO_SEATS",
        "春茶, SHARE, 20, 0, CYCLE_LENGTH",
        "春茶, SHARE, 20, 999, CYCLE_LENGTH"
    })
    @DisplayName("003-14 a plan that cannot be is refused on the page with the reason")
    void aBadPlanIsRefused(String name, String by, String count, String days, String why) throws Exception {
        plan(name, by, count, days, today()).andExpect(status().isUnprocessableEntity());
        assertThat(cycles.planned(community)).isEmpty();
        String words =
                plan(name, by, count, days, today()).andReturn().getResponse().getContentAsString();
        assertThat(words).contains("alert-danger").doesNotContain("??");
        assertThat(why).isNotBlank();
    }

    @Test
    @DisplayName(
            "003-12 003-20 a full season, a late answer and somebody who never was invited are refused with the reason")
    void refusalsAreShown() throws Exception {
        plan("春茶", "NUMBER", "1", "14", today());
        begun();
        seated(member);
        MemberId other = member("小雪");
        invite(other).andExpect(flash().attribute("notice", "season.refused.FULL"));
        invite(member).andExpect(flash().attribute("notice", "season.refused.SEATED"));
        answer(other).andExpect(flash().attribute("notice", "season.refused.NEVER_INVITED"));
        seasons.vacate(community, member, "BY_HAND");
        invite(other).andExpect(flash().attribute("notice", "season.invited"));
        invite(other).andExpect(flash().attribute("notice", "season.refused.INVITED"));
        answer(other).andExpect(flash().attribute("notice", "season.refused.NOT_SENT"));
        seasons.approve(community, other);
        seasons.giveUp(community, other, "EXPIRED");
        answer(other).andExpect(flash().attribute("notice", "season.refused.EXPIRED"));
        page("/season/members/" + other, "en").andExpect(content().string(containsString("Lapsed without an answer")));
        invite(MemberId.next()).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("003-20 a lead protects with a reason and until; a leave is at most so many days a season")
    void protectionAndLeave() throws Exception {
        plan("春茶", "NUMBER", "1", "14", today());
        begun();
        protect(today(), "tester").andExpect(flash().attribute("notice", "season.refused.NOT_SEATED"));
        seated(member);
        protect(today(), " ").andExpect(flash().attribute("notice", "season.refused.NO_REASON"));
        protect("soon", "tester").andExpect(flash().attribute("notice", "season.refused.IN_THE_PAST"));
        protect("2091-01-01", "tester").andExpect(flash().attribute("notice", "season.refused.TOO_LONG"));
        protect(today(), "tester").andExpect(flash().attribute("notice", "season.protected"));
        String later = LocalDate.parse(today()).plusDays(20).toString();
        leave(today(), later).andExpect(flash().attribute("notice", "season.refused.TOO_LONG"));
        leave(later, today()).andExpect(flash().attribute("notice", "season.refused.ENDS_BEFORE_IT_BEGINS"));
        leave(today(), today()).andExpect(flash().attribute("notice", "season.onLeave"));
        leave(today(), today()).andExpect(flash().attribute("notice", "season.refused.OVERLAPS"));
        page("/season/members/" + member, "en")
                .andExpect(content().string(containsString("tester")))
                .andExpect(content().string(containsString("Protection and leave")));
        LocalDate day = LocalDate.parse(today());
        assertThat(exemptions.of(community, member, 9))
                .as("the last day is shown as it was entered")
                .extracting(Exemption::first, Exemption::last)
                .containsExactly(tuple(day, day), tuple(day, day));
    }

    @Test
    @WithMockUser(username = "operator", roles = "OPERATOR")
    void anOperatorNotesAnswersAndLeaves() throws Exception {
        page("/season", "en").andExpect(content().string(not(containsString("/season/new"))));
        page("/season/members/" + member, "en").andExpect(content().string(not(containsString("/season/invitations"))));
        invite(member).andExpect(status().isForbidden());
        protect(today(), "mine").andExpect(status().isForbidden());
        web.perform(get("/season/new").cookie(session)).andExpect(status().isForbidden());
        leave(today(), today()).andExpect(flash().attribute("notice", "season.refused.NOT_SEATED"));
    }

    private Season begun() {
        turns.begin(cycles.planned(community).orElseThrow());
        return cycles.running(community).orElseThrow();
    }

    private void seated(MemberId who) {
        assertThat(seasons.invite(community, who)).isEmpty();
        seasons.approve(community, who);
        seasons.accept(community, who);
    }

    private MemberId member(String name) {
        MemberId id = MemberId.next();
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, tier, quadrant,
                  enrolment, arrived_at, last_care_at)
                values (?, ?, 'test', ?, ?, 'LAYERED', 'CORE', 'HH', 1, now(), now())""", id.value(), community.value(), id.toString(), name);
        return id;
    }

    private static String today() {
        return LocalDate.now(ZONE).toString();
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private ResultActions plan(String name, String by, String count, String days, String first) throws Exception {
        return send(post("/season/new")
                .param("name", name)
                .param("by", by)
                .param("percent", count)
                .param("seats", count)
                .param("days", days)
                .param("cycles", "3")
                .param("first", first));
    }

    private ResultActions invite(MemberId who) throws Exception {
        return send(post("/season/invitations").param("member", who.toString()));
    }

    private ResultActions answer(MemberId who) throws Exception {
        return send(post("/season/answers").param("member", who.toString()).param("accepted", "true"));
    }

    private ResultActions protect(String until, String reason) throws Exception {
        return send(post("/season/protections")
                .param("member", member.toString())
                .param("until", until)
                .param("reason", reason));
    }

    private ResultActions leave(String first, String last) throws Exception {
        return send(post("/season/leaves")
                .param("member", member.toString())
                .param("first", first)
                .param("last", last)
                .param("reason", "trip"));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session).with(csrf()));
    }
}
