package org.qunflow.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                        {"elements":{"businessRuleTask_screenLead":{"here":0,"passed":10,"overdue":0,"dwell":"","heat":0},
                                     "userTask_reviewLead":{"here":2,"passed":0,"overdue":1,"dwell":"2 days","heat":2}},"flows":{"flow_1":4}}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2, 10",
        "?period=2, 1, 0",
        "?source=cdnow, 2, 10",
        "?source=elsewhere, 0, 0",
        "?tier=CORE, 0, 10",
        "?tier=-, 2, 0",
        "?period=x&versions=x&heat=x&tier=&source=, 2, 10"
    })
    void theReaderChoosesWhomTheNumbersCount(String query, int here, int passed) throws Exception {
        String answer = as("/design/processes/member-journey/1/stats" + query)
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<Integer> stand = JsonPath.read(answer, "$.elements.*.here");
        List<Integer> came = JsonPath.read(answer, "$.elements.*.passed");
        assertThat(stand.stream().mapToInt(n -> n).sum()).isEqualTo(here);
        assertThat(came.stream().mapToInt(n -> n).sum()).isEqualTo(passed);
    }

    @Test
    void otherVersionsAreCountedOnlyWhenAskedFor() throws Exception {
        when(map.versionsOf(JOURNEY)).thenReturn(List.of(version(2), version(1)));
        as("/design/processes/member-journey/2/stats")
                .andExpect(jsonPath("$.elements").isEmpty());
        as("/design/processes/member-journey/2/stats?versions=all")
                .andExpect(jsonPath("$.elements.userTask_reviewLead.here").value(2));
    }

    @Test
    void aNarrowPageSaysSoAndLeadsToWhoStandsThere() throws Exception {
        as("/design/processes/member-journey/1?tier=-&heat=overdue")
                .andExpect(content()
                        .string(allOf(
                                containsString("Only some members are counted"),
                                containsString("/steps/userTask_reviewLead?heat=overdue&amp;tier=-"),
                                containsString("<option value=\"cdnow\">cdnow</option>"),
                                containsString("from 50%"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/design/nothing", "/design/member-journey/9", "/design/processes/member-journey/9/stats"})
    void whatIsNotDeployedIsNotThere(String address) throws Exception {
        as(address).andExpect(status().isNotFound());
    }

    private ResultActions as(String address) throws Exception {
        return web.perform(get(address).with(user("lead").roles("LEAD")));
    }
}
