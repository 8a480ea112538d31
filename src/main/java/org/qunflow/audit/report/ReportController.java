package org.qunflow.audit.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.audit.search.Choices;
import org.qunflow.audit.search.Choices.Choice;
import org.qunflow.community.Community;
import org.qunflow.engine.Variants;
import org.qunflow.shared.BusinessClock;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a process went in a period: the ways that were taken, tasks and how late they were, what was interrupted. */
@Controller
class ReportController {
    private final CurrentCommunity current;
    private final BusinessClock clock;
    private final Choices choices;
    private final Ways ways;
    private final TaskReport tasks;

    ReportController(CurrentCommunity current, BusinessClock clock, Choices choices, Ways ways, TaskReport tasks) {
        this.current = current;
        this.clock = clock;
        this.choices = choices;
        this.ways = ways;
        this.tasks = tasks;
    }

    @GetMapping("/audit/report")
    String report(
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model page,
            HttpServletResponse response) {
        Community community = current.current();
        List<Choice> processes = choices.processes();
        String wanted =
                process.isBlank() && !processes.isEmpty() ? processes.get(0).value() : process;
        page.addAttribute("processes", processes);
        page.addAttribute("process", wanted);
        page.addAttribute("from", from);
        page.addAttribute("to", to);
        page.addAttribute("most", Variants.MOST);
        LocalDate today = LocalDate.ofInstant(clock.instant(community.id()), community.zone());
        Optional<Period> period = Period.of(from, to, today, community.zone());
        period.ifPresentOrElse(p -> filled(community, wanted, p, page), () -> refused(page, response));
        return "audit/report";
    }

    private void filled(Community community, String process, Period period, Model page) {
        page.addAttribute("period", period);
        page.addAllAttributes(ways.report(community, process, period));
        page.addAllAttributes(tasks.of(community, process, period, clock.instant(community.id())));
    }

    private static void refused(Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("problem", "auditor.report.problem");
    }
}
