package org.qunflow.group.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.community.Communities;
import org.qunflow.engine.TimeTravel;
import org.qunflow.group.Rooms;
import org.qunflow.group.life.LifeRules;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class GroupPagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    Communities communities;

    @Autowired
    Seats seats;

    @Autowired
    LifeRules rules;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    TimeTravel time;

    private Rooms rooms;
    private Cookie session;
    private CommunityId community;
    private GroupId group;

    @BeforeEach
    void aGroup() throws Exception {
        rooms = new Rooms(clock, jdbc);
        String name = "Zz groups " + UUID.randomUUID();
        community = communities
                .open(name, "Tea house", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        group = rooms.group(community, "VIP", null, 2);
        session = web.perform(get("/groups")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", community.toString())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName("000-25 all groups with kind, size and clock, filtered by kind, state and health, paged by key")
    void thePortfolioIsFilteredAndPaged() throws Exception {
        rooms.group(community, "CORE_FAN", null, 30);
        page("/groups", "en")
                .andExpect(content().string(containsString("Core fan group 1")))
                .andExpect(content().string(containsString("VIP group 1")))
                .andExpect(content().string(not(containsString("??"))));
        page("/groups?kind=VIP&state=NONE&band=UNKNOWN", "zh-CN")
                .andExpect(content().string(containsString("VIP 群 1")))
                .andExpect(content().string(not(containsString("核心粉丝群 1"))));
        page("/groups?state=RUNNING", "en").andExpect(content().string(containsString("No groups")));
        for (int i = 0; i < 30; i++) {
            rooms.group(community, "EVENT", null, 30);
        }
        String first = page("/groups", "en").andReturn().getResponse().getContentAsString();
        assertThat(first).doesNotContain("VIP group 1");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        page(next, "en").andExpect(content().string(containsString("VIP group 1")));
    }

    @Test
    @DisplayName("004-04 a full group says so in the page: 2 of 2; whom nobody knows is refused too")
    void aFullGroupRefusesInThePage() throws Exception {
        List<MemberId> three = rooms.members(community, 3);
        act("/members", "who", "小雨 1").andExpect(flash().attribute("notice", "groups.seat.done"));
        act("/members", "who", "小雨 1").andExpect(flash().attribute("notice", "groups.refused.SEATED_ALREADY"));
        act("/members", "who", "Nobody").andExpect(flash().attribute("notice", "groups.refused.NO_MEMBER"));
        seats.take(community, three.get(1), group);
        act("/members", "who", "小雨 3")
                .andExpect(flash().attribute("notice", "groups.refused.FULL"))
                .andExpect(flash().attribute("noticeArgs", new Object[] {2, 2}));
        page("/groups/" + group, "en")
                .andExpect(content().string(containsString("Members: 2 of 2 seats")))
                .andExpect(content().string(containsString("小雨 1")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    @DisplayName("003-23 003-01 an operator counts a sample of the talk; figures show what the platform limits")
    void aSampleIsCounted() throws Exception {
        act("/samples", "topics", "2", "turns", "20", "mutual", "9", "rating", "4.5")
                .andExpect(flash().attribute("notice", "groups.sample.done"));
        act("/samples", "topics", "2", "turns", "20", "mutual", "21")
                .andExpect(flash().attribute("notice", "groups.sample.refused.mutual"));
        act("/samples", "topics", "2", "turns", "20", "mutual", "1", "rating", "6")
                .andExpect(flash().attribute("notice", "groups.sample.refused.rating"));
        page("/groups/" + group, "en").andExpect(content().string(containsString("2 topics, 20 turns, 9 between")));
        page("/groups/figures", "en").andExpect(content().string(containsString("quota ledger")));
    }

    @Test
    @DisplayName("004-04 a lead changes the seats of a group and dissolves it with a reason")
    void aLeadChangesAndDissolves() throws Exception {
        act("/capacity", "capacity", "12").andExpect(flash().attribute("notice", "groups.capacity.done"));
        act("/capacity", "capacity", "501").andExpect(flash().attribute("notice", "groups.refused.NO_CAPACITY"));
        act("/capacity", "capacity", "-1").andExpect(flash().attribute("notice", "groups.refused.NO_CAPACITY"));
        act("/standing", "fixed", "true").andExpect(flash().attribute("notice", "groups.standing.same"));
        act("/dissolution", "reason", " ").andExpect(flash().attribute("notice", "groups.dissolve.noReason"));
        act("/dissolution", "reason", "促销结束").andExpect(flash().attribute("notice", "groups.dissolve.done"));
        act("/dissolution", "reason", "促销结束").andExpect(flash().attribute("notice", "groups.refused.CLOSED"));
        page("/groups/" + group, "zh-CN").andExpect(content().string(containsString("促销结束")));
        page("/groups?state=CLOSED", "en").andExpect(content().string(containsString("VIP group 1")));
    }

    @Test
    @DisplayName("000-28 000-27 001-01 survival by age, inflow and outflow by kind, old groups that pay for themselves")
    void figuresAddUp() throws Exception {
        Instant now = clock.instant(community);
        GroupId old = rooms.group(community, "VIP", null, 30, now.minus(Duration.ofDays(800)));
        GroupId gone = rooms.group(community, "VIP", null, 30, now.minus(Duration.ofDays(100)));
        List<MemberId> two = rooms.members(community, 2);
        seats.take(community, two.get(0), old);
        seats.take(community, two.get(1), gone);
        seats.giveBack(community, two.get(1), gone, "MOVED_AWAY");
        jdbc.sql("update group_group set closed_at = opened_at + interval '30 days' where id = ?")
                .param(gone.value())
                .update();
        jdbc.sql("insert into member_day values (?, ?, current_date + 1, 1, 1, 99)")
                .params(community.value(), two.get(0).value())
                .update();
        String page = page("/groups/figures", "en").andReturn().getResponse().getContentAsString();
        assertThat(page.replaceAll("\\s+", " "))
                .contains("2 in, 1 out", "1 of 1")
                .containsPattern("28 days.*?100%.*?2 of 2.*?34 days.*?50%.*?1 of 2.*?2 years.*?100%.*?1 of 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3, 7, 34 | 34 | after the last check",
                "soon     | 34 | at least one day",
                "''       | 34 | at least one day",
                "3, 7     | 0  | possible here",
            })
    @DisplayName("002-02 days that cannot be are refused, and nothing is saved")
    void impossibleDaysAreRefused(String days, String verdict, String problem) throws Exception {
        save(days, verdict, "0")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(problem)));
        assertThat(rules.of(community).revision()).isZero();
    }

    @Test
    @DisplayName("002-02 a lead sets other days; whoever saves an older state is told so")
    void aLeadSetsOtherDays() throws Exception {
        save("5，2", "20", "0").andExpect(flash().attribute("notice", "groups.clock.saved"));
        assertThat(rules.of(community).rule().checkDays()).containsExactly(2, 5);
        save("1", "10", "0").andExpect(status().isConflict());
        page("/groups/clock", "en").andExpect(content().string(containsString("value=\"2, 5\"")));
    }

    private ResultActions save(String days, String verdict, String seen) throws Exception {
        return web.perform(post("/groups/clock")
                .header("Accept-Language", "en")
                .param("days", days)
                .param("verdict", verdict)
                .param("below", "35")
                .param("checks", "2")
                .param("seen", seen)
                .cookie(session)
                .with(csrf()));
    }

    private ResultActions act(String path, String... parameters) throws Exception {
        var request = post("/groups/" + group + path).cookie(session).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request).andExpect(redirectedUrl("/groups/" + group));
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(URI.create(path))
                        .header("Accept-Language", language)
                        .cookie(session))
                .andExpect(status().isOk());
    }
}
