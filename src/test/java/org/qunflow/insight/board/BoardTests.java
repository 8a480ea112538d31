package org.qunflow.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.desks.Newcomers;
import org.qunflow.member.Member;
import org.qunflow.shared.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The dashboard counts what the rooms below say of real members. */
@SpringBootTest
@AutoConfigureMockMvc
class BoardTests {
    @Autowired
    MockMvc web;

    @Autowired
    Communities communities;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Board board;

    @Autowired
    Counting counting;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Newcomers newcomers;
    private Cookie session;
    private Community community;

    @BeforeEach
    void aCommunity() throws Exception {
        newcomers = beans.createBean(Newcomers.class);
        community = communities.open(
                "Board " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        session = web.perform(get("/").with(user("lead").roles("LEAD")))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        send(post("/community").param("id", community.id().toString()));
    }

    @Test
    void whatIsNotCountedYetIsSaidSoAndCountedOnDemand() throws Exception {
        send(get("/insight")).andExpect(content().string(containsString("Nothing has been counted yet")));
        send(get("/insight/funnel.csv")).andExpect(redirectedUrl("/insight"));
        send(post("/insight/count")).andExpect(redirectedUrl("/insight"));
        send(get("/insight")).andExpect(content().string(containsString("There is nothing to show yet")));
        assertThat(counting.due()).extracting(Community::id).doesNotContain(community.id());
    }

    @Test
    void theFunnelCountsWhoReachedAStageThisWeek() throws Exception {
        arrive("a", null);
        arrive("b", "tea");
        arrive("c", "tea");
        send(post("/insight/count"));
        List<Sheet.Row> rows = sheet("funnel").rows();
        assertThat(rows).hasSize(26);
        assertThat(sheet("funnel").head()).containsExactly("week", "1ARRIVED", "2WAITING");
        assertThat(rows.get(25).values()).containsExactly(3.0, 2.0);
        send(get("/insight"))
                .andExpect(content()
                        .string(allOf(containsString("<svg class=\"chart\""), containsString("Waiting group"))));
    }

    @Test
    void aCohortIsKeptAsFarAsItsMembersDidSomething() throws Exception {
        Member active = arrive("a", "tea");
        arrive("b", "tea");
        newcomers.order(active, "9.90", clock.instant());
        jdbc.update(
                "insert into member_day (community_id, member_id, day, facts, orders, paid)"
                        + " values (?, ?, (now() at time zone 'Asia/Shanghai')::date, 1, 1, 9.9)"
                        + " on conflict do nothing",
                community.id().value(),
                active.id().value());
        send(post("/insight/count"));
        assertThat(sheet("retention").rows()).singleElement().satisfies(row -> {
            assertThat(row.values().get(0)).isEqualTo(2.0);
            assertThat(row.values().get(1)).isEqualTo(50.0);
            assertThat(row.values().subList(2, 13)).containsOnlyNulls();
        });
    }

    @Test
    void groupsLoseThoseWhoLeft() throws Exception {
        Member gone = arrive("a", "tea");
        arrive("b", "tea");
        jdbc.update(
                "update group_membership set joined_at = joined_at - interval '15 days' where community_id = ?",
                community.id().value());
        jdbc.update(
                "update group_membership set left_at = joined_at + interval '8 days' where member_id = ?",
                gone.id().value());
        send(post("/insight/count"));
        assertThat(sheet("survival").head()).containsExactly("weeks", "WAITING");
        assertThat(sheet("survival").rows()).extracting(r -> r.values().get(0)).containsExactly(100.0, 100.0, 50.0);
    }

    @Test
    void workIsCountedByWeekAndByPersonAndNamesAreNoFormulas() throws Exception {
        arrive("a", null);
        arrive("b", null);
        jdbc.update("""
                update tasks_task set closed_at = now(), closed_by = '=anna', outcome = 'COMPLETED',
                  due_at = now() - interval '1 hour' where id = (select min(id) from tasks_task where community_id = ?)""", community.id().value());
        send(post("/insight/count"));
        assertThat(sheet("workload").rows().get(25).values()).containsExactly(2.0, 1.0);
        send(get("/insight/people.csv"))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"people.csv\""))
                .andExpect(content()
                        .string(allOf(
                                containsString("\"'=anna\",\"0\",\"1\",\"0\",\"0\""),
                                containsString("\"nobody yet\",\"0\",\"0\",\"1\",\"0\""))));
    }

    @Test
    void anotherCommunityIsNotCounted() throws Exception {
        arrive("a", "tea");
        Community other = communities.open(
                "Board " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        counting.count(other);
        assertThat(Board.CHARTS).allSatisfy(name -> assertThat(
                        board.chart(name, other, clock.instant()).sheet().rows())
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event_leadArrived",
                "serviceTask_joinWaitingGroup",
                "businessRuleTask_layering",
                "serviceTask_recordConversion",
                "serviceTask_joinCoreFanGroup"
            })
    void theStepsThatTheFunnelCountsAreInTheModel(String step) throws Exception {
        assertThat(Files.readString(Path.of("processes/journey/member-journey.bpmn")))
                .contains("id=\"" + step + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/insight/nothing.csv", "/insight/funnel", "/insight/x"})
    void whatIsNotThereIsSaidSo(String address) throws Exception {
        counting.count(community);
        send(get(address)).andExpect(status().isNotFound());
    }

    private Sheet sheet(String chart) {
        return board.chart(chart, community, board.asOf(community).orElseThrow())
                .sheet();
    }

    private Member arrive(String name, String note) {
        Member member = newcomers.come(community.id(), name, note, Duration.ofSeconds(1));
        newcomers.begin(member);
        return member;
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(
                request.cookie(session).with(user("lead").roles("LEAD")).with(csrf()));
    }
}
