package org.qunflow.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.qunflow.audit.search.Question;
import org.qunflow.community.Community;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes what a question finds away as a file, for a reason. */
@Controller
@RequestMapping("/audit/export")
class ExportController {
    private final CurrentCommunity current;
    private final CurrentOperator operator;
    private final Exports exports;
    private final ExportLog log;

    ExportController(CurrentCommunity current, CurrentOperator operator, Exports exports, ExportLog log) {
        this.current = current;
        this.operator = operator;
        this.exports = exports;
        this.log = log;
    }

    @GetMapping
    String form(@ModelAttribute("asked") Question asked, @ModelAttribute("order") Order order, Model page) {
        current.current();
        return form(asked, page);
    }

    @PostMapping
    String take(
            @ModelAttribute("asked") Question asked,
            @ModelAttribute("order") Order order,
            Model page,
            HttpServletResponse response)
            throws IOException {
        Community community = current.current();
        Optional<String> problem = asked.problem().or(order::problem);
        if (problem.isPresent()) {
            return refused(asked, problem.get(), HttpStatus.UNPROCESSABLE_ENTITY, page, response);
        }
        if (log.isTooOften(community, operator.name())) {
            return refused(asked, "auditor.export.problem.often", HttpStatus.TOO_MANY_REQUESTS, page, response);
        }
        send(exports.take(community, asked, order), order.wanted().orElseThrow(), response);
        return null;
    }

    private static void send(Taken taken, Order.Format format, HttpServletResponse response) throws IOException {
        try {
            response.setContentType(format.type());
            response.setContentLengthLong(Files.size(taken.file()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.file(taken.id()) + "\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(taken.file(), response.getOutputStream());
        } finally {
            Files.deleteIfExists(taken.file());
        }
    }

    private static String refused(
            Question asked, String problem, HttpStatus status, Model page, HttpServletResponse response) {
        response.setStatus(status.value());
        page.addAttribute("problem", problem);
        return form(asked, page);
    }

    private static String form(Question asked, Model page) {
        page.addAttribute("values", asked.values());
        page.addAttribute("limit", Order.MOST);
        page.addAttribute("perHour", ExportLog.PER_HOUR);
        return "audit/export";
    }
}
