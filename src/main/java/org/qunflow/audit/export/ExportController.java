package org.qunflow.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.qunflow.audit.search.Question;
import org.qunflow.community.Community;
import org.qunflow.web.CurrentCommunity;
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
    private final JournalFile files;
    private final Handing handing;

    ExportController(CurrentCommunity current, JournalFile files, Handing handing) {
        this.current = current;
        this.files = files;
        this.handing = handing;
    }

    @GetMapping
    String form(@ModelAttribute("asked") Question asked, @ModelAttribute("order") Order order, Model page) {
        current.current();
        return handing.form(asked.values(), page);
    }

    @PostMapping
    String take(
            @ModelAttribute("asked") Question asked,
            @ModelAttribute("order") Order order,
            Model page,
            HttpServletResponse response)
            throws IOException {
        Community community = current.current();
        Optional<String> problem = asked.problem().or(() -> handing.problem(community, order));
        if (problem.isPresent()) {
            return handing.refused(asked.values(), problem.get(), page, response);
        }
        handing.send(community, order, files.of(community, asked), response);
        return null;
    }
}
