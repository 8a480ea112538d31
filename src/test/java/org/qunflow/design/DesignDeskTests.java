package org.qunflow.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.desks.DeskTest;
import org.springframework.test.web.servlet.ResultActions;

class DesignDeskTests extends DeskTest {

    @Test
    void theListShowsVersionsWithRunningCounts() throws Exception {
        when(map.versions(any())).thenReturn(List.of(version(2), version(1)));
        as("/design/processes")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Member journey"),
                                containsString(">14<"),
                                containsString("Version 1"),
                                containsString("Version 2"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/design", "/design/journey", "/design/member-journey", "/design/processes/member-journey/1"})
    void everyWayLeadsToAPage(String address) throws Exception {
        as(address).andExpect(status().isOk()).andExpect(content().string(containsString("Member journey")));
    }

    @Test
    void theStepsAreListedBesideTheDiagramByTraffic() throws Exception {
        as("/design/journey")
                .andExpect(content().string(containsString("/design/processes/member-journey/1/stats")))
                .andExpect(content().string(containsString("data-step=\"userTask_reviewLead\"")));
    }

    @Test
    void theDiagramAndItsNumbersAreServed() throws Exception {
        as("/design/processes/member-journey/1/diagram")
                .andExpect(content().string(containsString("bpmn:definitions")));
        as("/design/processes/member-journey/1/stats").andExpect(content().json("""
                        {"elements":{"businessRuleTask_screenLead":{"here":0,"passed":10},
                                     "userTask_reviewLead":{"here":2,"passed":0}},"flows":{"flow_1":4}}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/design/nothing", "/design/member-journey/9", "/design/processes/member-journey/9/stats"})
    void whatIsNotDeployedIsNotThere(String address) throws Exception {
        as(address).andExpect(status().isNotFound());
    }

    @Test
    void stepsAreReadInBothLanguages() {
        List<ProcessSteps.Step> steps = ProcessSteps.of("""
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                 <bpmn:process id="p"><bpmn:userTask id="a" name="复核"><bpmn:extensionElements><camunda:properties>
                   <camunda:property name="name.en" value="Review"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
                  <bpmn:exclusiveGateway id="g" name="路由"/><bpmn:endEvent id="e"/></bpmn:process></bpmn:definitions>""");
        assertThat(steps).containsExactly(new ProcessSteps.Step("a", "userTask", "复核", "Review"));
    }

    @Test
    void theBusiestStepComesFirst() {
        List<Traffic.Line> lines = new Traffic(Map.of("b", 3L), Map.of("a", 5L, "b", 10L))
                .lines(
                        List.of(
                                new ProcessSteps.Step("a", "userTask", "甲", "A"),
                                new ProcessSteps.Step("b", "userTask", "乙", "B")),
                        "zh");
        assertThat(lines)
                .extracting(Traffic.Line::name, Traffic.Line::here, Traffic.Line::share)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("乙", 3L, 100),
                        org.assertj.core.groups.Tuple.tuple("甲", 0L, 50));
    }

    private ResultActions as(String address) throws Exception {
        return web.perform(get(address).with(user("lead").roles("LEAD")));
    }
}
