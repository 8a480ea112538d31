package org.qunflow.browser;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.qunflow.web.Conflict;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages of no desk, to look at a diagram and a form. */
@Controller
class SamplePages {

    @GetMapping("/design/sample")
    String diagram() {
        return "sample-diagram";
    }

    @GetMapping(path = "/design/sample/diagram", produces = "application/xml")
    @ResponseBody
    Resource xml() {
        return new ClassPathResource("processes/journey/member-journey.bpmn");
    }

    @GetMapping("/design/sample/stats")
    @ResponseBody
    Map<String, Object> stats() {
        return Map.of(
                "elements",
                Map.of(
                        "receiveTask_rules", Map.of("here", 372, "passed", 3272),
                        "userTask_reviewLead", Map.of("here", 128, "passed", 240),
                        "serviceTask_joinWaitingGroup", Map.of("passed", 3272),
                        "receiveTask_observation", Map.of("here", 2500, "passed", 2900)),
                "flows",
                Map.of("flow_leadArrived_screenLead", 3400));
    }

    @GetMapping("/design/sample/path")
    @ResponseBody
    Map<String, Object> path() {
        return Map.of(
                "elements",
                List.of("event_leadArrived", "businessRuleTask_screenLead", "gateway_screening"),
                "flows",
                List.of(),
                "current",
                List.of("userTask_reviewLead"));
    }

    @GetMapping("/tasks/sample-slow")
    String slow() throws SQLException {
        throw new SQLException("canceling statement due to statement timeout", "57014");
    }

    @GetMapping("/design/sample-nobody")
    String nobody() {
        return "home/no-community";
    }

    @GetMapping("/design/sample-conflict")
    String conflict() {
        throw new Conflict("intake.conflict.notRunning");
    }

    @GetMapping("/design/sample-large")
    String large() {
        return "error/413";
    }

    @GetMapping("/design/sample-broken")
    void broken(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    @GetMapping("/tasks/sample-form")
    String form() {
        return "sample-form";
    }

    @GetMapping(path = "/tasks/sample-form/schema", produces = "application/json")
    @ResponseBody
    Resource schema() {
        return new ClassPathResource("forms/acquisition/lead-review.form");
    }

    @PostMapping("/tasks/sample-form")
    String answer(@RequestParam String answers, Model page) {
        page.addAttribute("draft", answers);
        page.addAttribute("errors", "{\"note\":[\"服务器说：请再写一点。\"]}");
        return "sample-form";
    }
}
