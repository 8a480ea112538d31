package org.qunflow.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.shared.CurrentOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Hands files out, or says in the form why not. */
@Component
public class Handing {
    private final CurrentOperator operator;
    private final Exports exports;
    private final ExportLog log;

    Handing(CurrentOperator operator, Exports exports, ExportLog log) {
        this.operator = operator;
        this.exports = exports;
        this.log = log;
    }

    /** The form that asks for the reason, about what was asked for. */
    public String form(Map<String, String> asked, Model page) {
        page.addAttribute("values", asked);
        page.addAttribute("limit", Order.MOST);
        page.addAttribute("perHour", ExportLog.PER_HOUR);
        return "audit/export";
    }

    /** Why a file cannot be had now: a key of a sentence, or empty. */
    public Optional<String> problem(Community community, Order order) {
        return order.problem()
                .or(() -> log.isTooOften(community, operator.name())
                        ? Optional.of("auditor.export.problem.often")
                        : Optional.empty());
    }

    public String refused(Map<String, String> asked, String problem, Model page, HttpServletResponse response) {
        boolean isOften = problem.endsWith(".often");
        response.setStatus((isOften ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY).value());
        page.addAttribute("problem", problem);
        return form(asked, page);
    }

    /** The order must have no {@link #problem}. */
    public void send(Community community, Order order, Exportable wanted, HttpServletResponse response)
            throws IOException {
        Order.Format format = order.wanted().orElseThrow();
        Taken taken = exports.take(community, order, wanted);
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
}
