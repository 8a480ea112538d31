package org.qunflow.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.ProcessHistory.Instance;
import org.qunflow.engine.ProcessHistory.Step;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class AuditDeskTests extends DeskTest {
    @Autowired
    Journal journal;

    private Member wang;

    @BeforeEach
    void aStory() {
        wang = member("王小明");
        ordered(wang, "88.50");
        told(opened("t1", wang.id(), "OPERATOR", Duration.ofDays(2)));
        told(closed("t1", wang.id(), "anna", false));
        entry(
                "engine.DecisionTaken",
                Map.of(
                        "table",
                        "lead-screening",
                        "version",
                        3,
                        "row",
                        "5",
                        "inputs",
                        Map.of("firstOrder", 88.5, "duplicate", false),
                        "outputs",
                        Map.of("screening", "REVIEW", "reason", "NO_INTENT")));
        when(history.instances(any(), anyString()))
                .thenReturn(List.of(new Instance("i1", DEFINITION, JOURNEY, 1, now(), null)));
        when(history.steps("i1"))
                .thenReturn(List.of(
                        new Step(
                                "i1",
                                "event_leadArrived",
                                "startEvent",
                                "线索到达",
                                "Lead arrived",
                                now(),
                                now(),
                                false,
                                1),
                        new Step(
                                "i1",
                                "gateway_screening",
                                "exclusiveGateway",
                                "筛选",
                                "Screened?",
                                now(),
                                now(),
                                false,
                                1),
                        new Step("i1", "userTask_reviewLead", "userTask", "复核线索", "Review", now(), null, false, 1)));
        when(history.path("i1")).thenReturn(List.of("event_leadArrived", "flow_1", "userTask_reviewLead"));
    }

    @Test
    void theTimelineTellsFactsStepsDecisionsTouchesAndPeople() throws Exception {
        as(get("/audit/members/" + wang.id()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Registered as a lead from cdnow"),
                                containsString("Ordered · CN¥88.50"),
                                containsString("Lead arrived"),
                                not(containsString("Screened?")),
                                containsString("We wrote: Welcome"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Lead screening"),
                                containsString("Row 5"),
                                containsString("lead-screening v3"),
                                containsString("Review by a person"),
                                containsString("no purpose stated"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Answered: Review the lead"),
                                containsString("anna"),
                                containsString("Accept into the waiting group"))));
    }

    @Test
    void aDecisionLeadsToTheRuleOfTheTableThatDecided() throws Exception {
        entry(
                "engine.DecisionTaken",
                Map.of(
                        "table",
                        "tier",
                        "version",
                        1,
                        "row",
                        "rule_ll",
                        "inputs",
                        Map.of("quadrant", "LL"),
                        "outputs",
                        Map.of("tier", "ORDINARY")));
        as(get("/audit/members/" + wang.id()))
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/design/tables/tier/1?row=rule_ll#rule_ll\""),
                                containsString("Rule 8"),
                                containsString("Paid little and silent: ordinary"),
                                not(containsString("/design/tables/lead-screening/3")))));
    }

    @Test
    void theTimelineSpeaksChinese() throws Exception {
        as(get("/audit/members/" + wang.id()).header("Accept-Language", "zh-CN"))
                .andExpect(content()
                        .string(allOf(
                                containsString("登记为线索，来源 cdnow"),
                                containsString("办结：复核线索"),
                                containsString("通过，进入备选群"),
                                containsString("人工复核"))));
    }

    @Test
    void oneKindCanBeReadAlone() throws Exception {
        as(get("/audit/members/" + wang.id() + "?type=decision"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Row 5"),
                                not(containsString("Ordered ·")),
                                not(containsString("Registered as")))));
    }

    @Test
    void assumedAnswersAreMarkedAndUnknownKindsKeepTheirName() throws Exception {
        transaction.executeWithoutResult(t -> journal.append(JournalEntry.about(
                        "group.RulesAcknowledged",
                        community,
                        now(),
                        "member",
                        wang.id().toString(),
                        Map.of())
                .asAssumed()));
        entry("partner.CommissionPaid", Map.of("amount", 3));
        as(get("/audit/members/" + wang.id()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Acknowledged the rules"),
                                containsString("Assumed"),
                                containsString("partner.CommissionPaid"))));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() throws Exception {
        for (int i = 0; i < 120; i++) {
            entry("test.Happened" + i + "x", Map.of());
        }
        StringBuilder seen = new StringBuilder();
        String page = "/audit/members/" + wang.id() + "?type=event&order=oldest";
        while (page != null) {
            String html =
                    as(get(java.net.URI.create(page))).andReturn().getResponse().getContentAsString();
            Matcher told = Pattern.compile("<span>(test.Happened\\d+x)</span>").matcher(html);
            while (told.find()) {
                seen.append(told.group(1)).append(' ');
            }
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(html);
            page = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen.toString().strip().split(" ")).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void membersAreFoundByNameAndExternalId() throws Exception {
        member("李雷");
        as(get("/audit/members?q=王"))
                .andExpect(content().string(allOf(containsString("王＊＊"), not(containsString("李＊＊")))));
        as(get("/audit/members?q=" + wang.externalId()).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("王＊＊"), not(containsString("<html")))));
        as(get("/audit/members?q=nobody")).andExpect(content().string(containsString("Nobody here")));
    }

    @Test
    void whoMovedLastIsListedWithoutASearch() throws Exception {
        as(get("/audit/members")).andExpect(content().string(containsString("王＊＊")));
    }

    @Test
    void theJournalOfTheCommunityIsReadable() throws Exception {
        as(get("/audit/journal"))
                .andExpect(content()
                        .string(allOf(containsString("The community was opened: Northwind"), containsString("王＊＊"))));
    }

    @Test
    void thePathOfAnInstanceIsDrawn() throws Exception {
        as(get("/audit/members/" + wang.id() + "/instances/i1/path"))
                .andExpect(content().json("""
                        {"elements":["event_leadArrived","userTask_reviewLead"],"flows":["flow_1"],
                         "current":["userTask_reviewLead"],
                         "moments":[{"element":"event_leadArrived"},{"element":"gateway_screening"},
                           {"element":"userTask_reviewLead","until":null}]}"""));
        as(get("/audit/members/" + wang.id() + "/instances/i1/diagram"))
                .andExpect(content().string(containsString("bpmn:definitions")));
        as(get("/audit/members/" + wang.id() + "/instances/other/path")).andExpect(status().isNotFound());
    }

    @Test
    void membersOfAnotherCommunityAreNotThere() throws Exception {
        as(get("/audit/members/" + java.util.UUID.randomUUID())).andExpect(status().isNotFound());
        as(get("/audit/members/nonsense")).andExpect(status().is4xxClientError());
    }

    private void entry(String kind, Map<String, ?> data) {
        transaction.executeWithoutResult(t -> journal.append(
                JournalEntry.about(kind, community, now(), "member", wang.id().toString(), data)));
    }

    private ResultActions as(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request.with(user("audrey").roles("AUDITOR")));
    }
}
