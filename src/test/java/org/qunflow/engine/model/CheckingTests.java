package org.qunflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.ModelViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@SpringBootTest
class CheckingTests {
    @Autowired
    Checking checking;

    @Test
    void anUnreachableAndDanglingStepIsFound() throws IOException {
        found(
                s -> s.replace(
                        "sourceRef=\"gateway_verdict\" targetRef=\"serviceTask_rejectLead\"",
                        "sourceRef=\"gateway_verdict\" targetRef=\"serviceTask_nowhere\""),
                "broken-reference");
    }

    @Test
    void anUnknownDelegateAndItsTemplateAreFound() throws IOException {
        found(s -> s.replace("${rejectLeadDelegate}", "${ejectLeadDelegate}"), "unknown-delegate", "unknown-template");
    }

    @Test
    void aStepParameterThatDoesNotFitIsFound() throws IOException {
        found(s -> s.replace("value=\"rules-reminder\"", "value=\"no such template\""), "step-parameter");
    }

    @Test
    void aUserTaskWithoutRoleFormOrContinuationIsFound() throws IOException {
        found(s -> s.replaceFirst("camunda:candidateGroups=\"OPERATOR\"", ""), "user-task-role");
        found(s -> s.replaceFirst("camunda:formRef=\"lead-review\"", ""), "user-task-form");
        found(
                s -> s.replaceFirst("camunda:formRef=\"lead-review\"", "camunda:formRef=\"no-such-form\""),
                "missing-form");
        found(s -> s.replaceFirst("camunda:asyncAfter=\"true\"", ""), "user-task-async");
    }

    @Test
    void namesIdsAndLifetimeAreDemanded() throws IOException {
        found(s -> s.replace("value=\"Review lead\"", "value=\"\""), "missing-english-name");
        found(s -> s.replace("gateway_screening", "Gateway_screening"), "id-prefix");
        found(s -> s.replace("id=\"event_leadRejected\"", "id=\"event_leadArrived\""), "duplicate-id");
        found(
                s -> s.replace("camunda:historyTimeToLive=\"P3650D\"", "camunda:historyTimeToLive=\"P30D\""),
                "missing-time-to-live");
        found(s -> s.replace("name=\"group.rulesSettled\"", "name=\"rulesSettled\""), "message-name");
    }

    private void found(UnaryOperator<String> change, String... rules) throws IOException {
        Map<String, byte[]> resources = new HashMap<>();
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
            resources.put(form.getFilename(), form.getContentAsByteArray());
        }
        Resource journey = new PathMatchingResourcePatternResolver()
                .getResource("classpath:processes/journey/member-journey.bpmn");
        String text = journey.getContentAsString(StandardCharsets.UTF_8);
        String changed = change.apply(text);
        assertThat(changed).as("the change applies").isNotEqualTo(text);
        resources.put("member-journey.bpmn", changed.getBytes(StandardCharsets.UTF_8));
        List<ModelViolation> violations = checking.check(resources);
        assertThat(violations).extracting(ModelViolation::rule).contains(rules);
    }
}
