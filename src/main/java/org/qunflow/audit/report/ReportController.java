package org.qunflow.audit.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qunflow.audit.export.Handing;
import org.qunflow.audit.export.Order;
import org.qunflow.community.Community;
import org.qunflow.shared.BusinessClock;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a process went in a period: tasks and how late they were, the ways that were taken, what was interrupted. */
@Controller
@RequestMapping("/audit/report")
class ReportController {
    private static final String PROBLEM = "auditor.report.problem";

    private final CurrentCommunity current;
    private final BusinessClock clock;
    private final ReportPage pages;
    private final ReportFile files;
    private final Handing handing;

    ReportController(
            CurrentCommunity current, BusinessClock clock, ReportPage pages, ReportFile files, Handing handing) {
        this.current = current;
        this.clock = clock;
        this.pages = pages;
        this.files = files;
        this.handing = handing;
    }

    @GetMapping
    String report(@ModelAttribute("asked") ReportQuestion asked, Model page, HttpServletResponse response) {
        Community community = current.current();
        Optional<Period> period = period(community, asked);
        if (period.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("problem", PROBLEM);
        }
        return pages.of(community, asked, period, page);
    }

    @GetMapping("/export")
    String form(@ModelAttribute("asked") ReportQuestion asked, @ModelAttribute("order") Order order, Model page) {
        current.current();
        return form(asked.values(), page);
    }

    @PostMapping("/export")
    String take(
            @ModelAttribute("asked") ReportQuestion asked,
            @ModelAttribute("order") Order order,
            Model page,
            HttpServletResponse response)
            throws IOException {
        Community community = current.current();
        Optional<Period> period = period(community, asked);
        Optional<String> problem = period.isEmpty() ? Optional.of(PROBLEM) : handing.problem(community, order);
        if (problem.isPresent()) {
            handing.refused(asked.values(), problem.get(), page, response);
            return form(asked.values(), page);
        }
        handing.send(community, order, files.of(community, asked.process(), period.orElseThrow()), response);
        return null;
    }

    private String form(Map<String, String> asked, Model page) {
        page.addAttribute("path", "/audit/report");
        return handing.form(asked, page);
    }

    private Optional<Period> period(Community community, ReportQuestion asked) {
        return asked.period(LocalDate.ofInstant(clock.instant(community.id()), community.zone()), community.zone());
    }
}
