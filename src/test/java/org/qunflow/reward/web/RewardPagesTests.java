package org.qunflow.reward.web;

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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.community.Communities;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.reward.Accounts;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Reserve;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class RewardPagesTests {
    @Autowired
    MockMvc web;

    @Autowired
    Rewards rewards;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMemberWithPoints() throws Exception {
        String name = "Zz points " + UUID.randomUUID();
        community = communities
                .open(name, "Tea house", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        NewMember xiaoyu = new NewMember("test", "x1", "小雨", Instant.now(), null, null, null, null);
        member = members.register(community, xiaoyu).id();
        session = web.perform(get("/rewards")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", community.toString())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName("003-15 the book: accounts in sum zero, budgets with what is used, the newest entries")
    void theBookIsShownInTheReadersLanguage() throws Exception {
        page("/rewards", "en").andExpect(content().string(containsString("No points yet")));
        award(1500);
        page("/rewards", "en")
                .andExpect(content().string(containsString("1,500 of 100,000 used")))
                .andExpect(content().string(containsString("id=\"total\">0<")))
                .andExpect(content().string(containsString("小雨")))
                .andExpect(content().string(containsString("+1,500")))
                .andExpect(content().string(not(containsString("??"))));
        page("/rewards", "zh-CN")
                .andExpect(content().string(containsString("已用 1,500，共 100,000")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aMemberIsFoundByName() throws Exception {
        page("/rewards?q=小", "en").andExpect(content().string(containsString("/rewards/members/" + member)));
        page("/rewards?q=nobody", "en").andExpect(content().string(containsString("Nobody found")));
        page("/rewards/members/" + member, "en").andExpect(content().string(containsString("never had any points")));
        web.perform(get("/rewards/members/" + MemberId.next()).cookie(session)).andExpect(status().isNotFound());
        web.perform(get("/rewards/members/nobody").cookie(session)).andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("003-15 entries are paged newest first")
    void entriesArePaged() throws Exception {
        for (int i = 1; i <= 51; i++) {
            award(i);
        }
        String page = page("/rewards/members/" + member, "en")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("+51<", "+2<").doesNotContain("+1<");
        String next = page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1");
        page(next, "en").andExpect(content().string(containsString("+1<")));
    }

    @Test
    @DisplayName("003-15 a lead takes points back with a reason, once; what is spent only if he insists")
    void aLeadTakesPointsBack() throws Exception {
        long transfer = award(30);
        page("/rewards/members/" + member, "en").andExpect(content().string(containsString("Even if some of it")));
        reverse(transfer, "  ", "").andExpect(flash().attribute("notice", "reward.refused.NO_REASON"));
        rewards.reserve(community, new Reserve(member, Points.of(20), "tea", "tea"));
        reverse(transfer, "fraud", "").andExpect(flash().attribute("notice", "reward.refused.SPENT_ALREADY"));
        reverse(transfer, "fraud", "true").andExpect(flash().attribute("notice", "reward.reversed"));
        reverse(transfer, "fraud", "").andExpect(flash().attribute("notice", "reward.refused.REVERSED_ALREADY"));
        page("/rewards/members/" + member, "en")
                .andExpect(content().string(containsString("fraud")))
                .andExpect(content().string(containsString("Covered by the community")))
                .andExpect(content().string(not(containsString("Even if some of it"))));
        assertThat(accounts.of(community, member)).isEqualTo(Points.of(0));
    }

    @Test
    void aLeadSetsABudget() throws Exception {
        award(30);
        budget("UGC", "29").andExpect(flash().attribute("notice", "reward.refused.BELOW_WHAT_IS_USED"));
        budget("UGC", "500.5").andExpect(flash().attribute("notice", "reward.budgets.done"));
        page("/rewards", "en")
                .andExpect(content().string(containsString("30 of 500.5 used")))
                .andExpect(content().string(containsString("set by lead")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1e9", "0.00001", "1,5", "99999999999999999", "NaN"})
    void whatIsNoAmountIsNoBudget(String points) throws Exception {
        budget("UGC", points).andExpect(flash().attribute("notice", "reward.refused.NOT_A_NUMBER"));
    }

    @Test
    void aBudgetBelowZeroOrForNothingIsRefused() throws Exception {
        budget("UGC", "-1").andExpect(flash().attribute("notice", "reward.refused.NOT_POSITIVE"));
        budget("NOTHING", "1").andExpect(status().isBadRequest());
    }

    @Test
    @WithMockUser(username = "operator", roles = "OPERATOR")
    void anOperatorReadsAndChangesNothing() throws Exception {
        long transfer = award(30);
        page("/rewards", "en").andExpect(content().string(not(containsString("/rewards/budgets"))));
        page("/rewards/members/" + member, "en").andExpect(content().string(not(containsString("/reverse"))));
        reverse(transfer, "mine", "").andExpect(status().isForbidden());
        budget("UGC", "1").andExpect(status().isForbidden());
    }

    private long award(long points) {
        String key = UUID.randomUUID().toString();
        Answer answer = rewards.award(community, new Award(member, Points.of(points), Purpose.UGC, key, "photo"));
        return ((Answer.Booked) answer).transfer();
    }

    private ResultActions page(String path, String language) throws Exception {
        return web.perform(get(path).cookie(session).header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private ResultActions reverse(long transfer, String reason, String insists) throws Exception {
        return web.perform(post("/rewards/transfers/" + transfer + "/reverse")
                .param("reason", reason)
                .param("insists", insists.isEmpty() ? "false" : insists)
                .cookie(session)
                .with(csrf()));
    }

    private ResultActions budget(String purpose, String points) throws Exception {
        return web.perform(post("/rewards/budgets")
                .param("purpose", purpose)
                .param("points", points)
                .cookie(session)
                .with(csrf()));
    }
}
