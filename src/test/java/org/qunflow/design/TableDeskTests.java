package org.qunflow.design;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.desks.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class TableDeskTests extends DeskTest {
    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void nothingWasDecided() {
        jdbc.update("delete from engine_decision");
    }

    @Test
    void theListShowsEveryTableWithItsVersionsAndDecisions() throws Exception {
        decided(community.value(), "tier", "rule_lh", 1_234);
        as("/design/tables", "LEAD")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Lead screening"),
                                containsString("线索筛选"),
                                containsString("Offer choice"),
                                containsString("lead-screening.dmn"),
                                containsString("Application start"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("1,234"),
                                containsString("May 1, 2026 12:00"),
                                containsString("/design/tables/tier/1"))));
    }

    @Test
    void whatOtherCommunitiesDecidedIsNotShown() throws Exception {
        decided(UUID.randomUUID(), "tier", "rule_lh", 4_321);
        as("/design/tables", "LEAD").andExpect(content().string(not(containsString("4,321"))));
        as("/design/tables/tier/1", "LEAD").andExpect(content().string(not(containsString("4,321"))));
    }

    @Test
    void aTableIsReadWithItsRulesAsWrittenAndHowOftenEachDecided() throws Exception {
        decided(community.value(), "tier", "rule_hh_800", 3);
        decided(community.value(), "tier", "rule_lh", 9);
        as("/design/tables/tier", "LEAD")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("[800..3000)"),
                                containsString("&gt;= 3000"),
                                containsString("&quot;HH&quot;,</span><wbr><span>&quot;HL&quot;"),
                                containsString("Payment band"),
                                containsString("Exactly one rule fits"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Paid little but active: regular"),
                                containsString("75%"),
                                containsString("never"),
                                containsString("2 of 8"),
                                not(containsString("rules-here")))));
    }

    @Test
    void aTableSpeaksChinese() throws Exception {
        web.perform(get("/design/tables/tier/1")
                        .with(user("lead").roles("LEAD"))
                        .header("Accept-Language", "zh-CN"))
                .andExpect(content()
                        .string(allOf(
                                containsString("付款档位"), containsString("付款不多但活跃，常客"), containsString("有且只有一条规则符合"))));
    }

    @Test
    void theAuditorSeesTheRuleThatDecided() throws Exception {
        as("/design/tables/tier/1?row=rule_hl_800", "AUDITOR")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<tr id=\"rule_hl_800\" aria-current=\"true\" class=\"rules-here\">"),
                                containsString("href=\"#rule_hl_800\""),
                                containsString("Rule 3 decided"))));
    }

    @Test
    void aRuleThatIsNotThereIsSaidSo() throws Exception {
        as("/design/tables/tier/1?row=<b>rule_9</b>", "LEAD")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("This version has no rule “&lt;b&gt;rule_9&lt;/b&gt;”"),
                                not(containsString("<b>rule_9")),
                                not(containsString("rules-here")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/design/tables/nothing", "/design/tables/nothing/1", "/design/tables/tier/9"})
    void whatIsNotDeployedIsNotThere(String address) throws Exception {
        as(address, "LEAD").andExpect(status().isNotFound());
    }

    @Test
    void anOldVersionSaysWhichOneIsInUse() throws Exception {
        String key = "desk-" + UUID.randomUUID();
        deploy(key, "\"OLD\"");
        deploy(key, "\"NEW\"");
        decided(community.value(), key, "rule_any", 5);
        as("/design/tables/" + key, "LEAD")
                .andExpect(content()
                        .string(allOf(
                                containsString("&quot;NEW&quot;"),
                                not(containsString("Version 2 is in use")),
                                containsString("Not the application"))));
        as("/design/tables/" + key + "/1", "LEAD")
                .andExpect(content()
                        .string(allOf(
                                containsString("&quot;OLD&quot;"),
                                containsString("Version 2 is in use"),
                                containsString("/design/tables/" + key + "/2"))));
    }

    @Test
    void aStepThatAskedATableLeadsToIt() throws Exception {
        decided(community.value(), "lead-screening", "rule_no_intent", 1);
        as("/design/journey", "LEAD")
                .andExpect(content().string(containsString("href=\"/design/tables/lead-screening\"")));
    }

    private void deploy(String key, String answer) {
        repository
                .createDeployment()
                .name(key)
                .addString(key + ".dmn", """
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
                          <decision id="%s" name="表" camunda:historyTimeToLive="P3650D"><decisionTable id="t">
                            <input id="i"><inputExpression id="e" typeRef="string"><text>a</text></inputExpression></input>
                            <output id="o" name="b" typeRef="string"/>
                            <rule id="rule_any"><inputEntry id="ie"><text></text></inputEntry>
                              <outputEntry id="oe"><text>%s</text></outputEntry></rule>
                          </decisionTable></decision></definitions>""".formatted(key, answer))
                .deploy();
    }

    private void decided(UUID where, String table, String row, long times) {
        jdbc.update("""
                insert into engine_decision
                  (community_id, table_key, version, row_id, process_key, element_id, taken, last_at)
                values (?, ?, 1, ?, 'member-journey', 'businessRuleTask_screenLead', ?, ?)""", where, table, row, times, java.sql.Timestamp.from(NOON));
    }

    private ResultActions as(String address, String role) throws Exception {
        return web.perform(get(address).with(user("somebody").roles(role)));
    }
}
