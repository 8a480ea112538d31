package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.acquisition.campaign.Brief;
import org.qunflow.acquisition.campaign.Campaign;
import org.qunflow.acquisition.campaign.CampaignAnswer;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.CampaignRefusal;
import org.qunflow.acquisition.campaign.CampaignState;
import org.qunflow.acquisition.campaign.Campaigns;
import org.qunflow.acquisition.campaign.Channel;
import org.qunflow.acquisition.campaign.Purpose;
import org.qunflow.acquisition.entry.EntryAnswer;
import org.qunflow.acquisition.entry.EntryPoints;
import org.qunflow.acquisition.entry.NewEntry;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of a campaign: reviewed, reworked, published, watched, closed, summed up; dropped or called off. */
@SpringBootTest
class CampaignRunTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("campaign-run");

    private static final String REVIEW = "userTask_reviewCampaign";
    private static final String REWORK = "userTask_reworkCampaign";
    private static final String SUM_UP = "userTask_sumUpCampaign";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    EntryPoints entries;

    @Autowired
    JdbcTemplate jdbc;

    private LayersScene scene;

    @BeforeEach
    void aCommunity() {
        scene = beans.createBean(LayersScene.class);
        scene.begins();
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName(
            "003-06, 003-03 a campaign from brief to review: within its budget, with the cost of each qualified fan")
    void aCampaign() {
        CampaignId id = open("春茶 KOL", 5);
        scene.timerFires(id, "event_reviewOverdue");
        assertThat(entry(id, "spring-kol-1")).isEqualTo(new EntryAnswer.Done());
        scene.answers(id, REVIEW, Map.of("verdict", "PUBLISH", "remark", "go"));
        assertThat(state(id)).isEqualTo(CampaignState.RUNNING);

        arrives("spring-kol-1", "QUALITY");
        arrives("spring-kol-1", null);
        assertThat(spend(id, "60", "posts")).isEqualTo(new CampaignAnswer.Done());
        assertThat(spend(id, "41", "more posts")).isEqualTo(refused(CampaignRefusal.ABOVE_BUDGET));
        assertThat(spend(id, "20", "posters")).isEqualTo(new CampaignAnswer.Done());
        assertThat(campaigns.funnel(community(), id).costPerQualified(find(id).spent()))
                .isEqualByComparingTo("80");

        scene.life.timePasses(1);
        scene.answers(id, "userTask_decideBudget", Map.of("decision", "RAISE", "budget", 200));
        assertThat(find(id).brief().budget()).isEqualByComparingTo("200");
        assertThat(spend(id, "100", "one more")).isEqualTo(new CampaignAnswer.Done());
        scene.life.timePasses(1);
        scene.answers(id, "userTask_decideBudget", Map.of("decision", "KEEP"));

        scene.life.timePasses(5);
        assertThat(state(id)).isEqualTo(CampaignState.CLOSED);
        assertThat(spend(id, "1", "late")).isEqualTo(refused(CampaignRefusal.NOT_RUNNING));
        assertThat(entry(id, "too-late")).isInstanceOf(EntryAnswer.Refused.class);
        scene.timerFires(id, "event_summingOverdue");
        scene.answers(id, SUM_UP, Map.of("lesson", "KOLs are worth it"));
        assertThat(find(id).state()).isEqualTo(CampaignState.SUMMED_UP);
        assertThat(find(id).lesson()).isEqualTo("KOLs are worth it");
        assertThat(find(id).remark()).isEqualTo("go");
        assertThat(scene.told("acquisition.campaign.CampaignRefused")).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "003-03 a brief goes back, stays in rework until it is sound, and without an entry point is not published")
    void aBriefIsReworked() {
        CampaignId id = open("夏茶地推", 5);
        scene.answers(id, REVIEW, Map.of("verdict", "REWORK", "remark", "which pain point?"));
        scene.answers(id, REWORK, rework(" ", scene.life.today().plusDays(9), 100));
        assertThat(scene.standsAt(id)).containsExactly(REWORK);
        scene.answers(id, REWORK, rework("no time", scene.life.today().plusDays(9), 90));
        scene.answers(id, REVIEW, Map.of("verdict", "PUBLISH"));
        assertThat(scene.standsAt(id)).containsExactly(REWORK);
        assertThat(find(id).brief().painPoint()).isEqualTo("no time");
        assertThat(scene.told("acquisition.campaign.CampaignRefused")).isEqualTo(2);
        scene.answers(id, REWORK, rework("no time", scene.life.today(), 90));
        entry(id, "summer");
        scene.life.timePasses(2);
        scene.answers(id, REVIEW, Map.of("verdict", "PUBLISH"));
        assertThat(scene.standsAt(id)).containsExactly(REWORK);
        assertThat(campaigns.cancel(community(), id)).isEqualTo(new CampaignAnswer.Done());
        assertThat(find(id).state()).isEqualTo(CampaignState.DROPPED);
        assertThat(campaigns.cancel(community(), id)).isEqualTo(refused(CampaignRefusal.NOT_OPEN));
    }

    @Test
    @DisplayName("003-06 a brief that nobody wants is dropped, and its entry points close")
    void aBriefIsDropped() {
        CampaignId id = open("秋茶", 5);
        entry(id, "autumn");
        scene.answers(id, REVIEW, Map.of("verdict", "DROP", "remark", "too early"));
        assertThat(find(id).state()).isEqualTo(CampaignState.DROPPED);
        assertThat(entries.of(community(), id)).allMatch(e -> e.closed());
    }

    @Test
    @DisplayName(
            "003-03 without name, theme, budget or days, past its end, or named like another: refused and journalled")
    void whatIsWrongIsRefused() {
        LocalDate today = scene.life.today();
        assertThat(tries(" ", "calm", "100", today, today)).isEqualTo(refused(CampaignRefusal.NO_NAME));
        assertThat(tries("a", "", "100", today, today)).isEqualTo(refused(CampaignRefusal.NO_THEME));
        assertThat(tries("a", "calm", null, today, today)).isEqualTo(refused(CampaignRefusal.NO_BUDGET));
        assertThat(tries("a", "calm", "0", today, today)).isEqualTo(refused(CampaignRefusal.NO_BUDGET));
        assertThat(tries("a", "calm", "1", today, today.minusDays(1))).isEqualTo(refused(CampaignRefusal.NO_DAYS));
        assertThat(tries("a", "calm", "1", today, today.plusDays(180))).isEqualTo(refused(CampaignRefusal.NO_DAYS));
        assertThat(tries("a", "calm", "1", today.minusDays(3), today.minusDays(1)))
                .isEqualTo(refused(CampaignRefusal.PAST_ITS_END));
        assertThat(tries("a", "calm", "1", today, today)).isInstanceOf(CampaignAnswer.Opened.class);
        assertThat(tries("a", "calm", "1", today, today)).isEqualTo(refused(CampaignRefusal.NAME_TAKEN));
        assertThat(scene.told("acquisition.campaign.CampaignRefused")).isEqualTo(8);
    }

    private CampaignId open(String name, int days) {
        LocalDate today = scene.life.today();
        return ((CampaignAnswer.Opened) tries(name, "calm", "100", today, today.plusDays(days))).id();
    }

    private CampaignAnswer tries(String name, String tone, String budget, LocalDate first, LocalDate last) {
        BigDecimal money = budget == null ? null : new BigDecimal(budget);
        return campaigns.open(
                community(), new Brief(name, Purpose.SELL, Channel.KOL, tone, "tired of ads", first, last, money));
    }

    private static Map<String, Object> rework(String painPoint, LocalDate lastDay, int budget) {
        return Map.of("tone", "calm", "painPoint", painPoint, "lastDay", lastDay.toString(), "budget", budget);
    }

    private void arrives(String code, String tier) {
        MemberId member = scene.life.leadArrives("hello");
        jdbc.update("""
                update member_member m set campaign = e.code, tier = ?, arrived_at = e.opened_at from acquisition_entry e
                where e.community_id = m.community_id and e.code = ? and m.id = ?""", tier, code, member.value());
    }

    private EntryAnswer entry(CampaignId id, String code) {
        return entries.open(community(), id, new NewEntry(code, null, null));
    }

    private CampaignAnswer spend(CampaignId id, String amount, String note) {
        return campaigns.spend(community(), id, new BigDecimal(amount), note, note);
    }

    private static CampaignAnswer refused(CampaignRefusal why) {
        return new CampaignAnswer.Refused(why);
    }

    private Campaign find(CampaignId id) {
        return campaigns.find(community(), id).orElseThrow();
    }

    private CampaignState state(CampaignId id) {
        return find(id).state();
    }

    private CommunityId community() {
        return scene.community();
    }
}
