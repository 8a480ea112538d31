package org.qunflow.audit.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalLine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the journal shows: the form with its choices, and lines. */
@Component
class SearchPage {
    private static final String VIEW = "audit/journal";

    private final Choices choices;
    private final Lines lines;

    SearchPage(Choices choices, Lines lines) {
        this.choices = choices;
        this.lines = lines;
    }

    String found(Community community, List<JournalLine> found, Model page) {
        page.addAttribute("lines", lines.of(community, found));
        return frame(community, page);
    }

    /** Nothing was searched; the form says why. */
    String refused(Community community, String problem, Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("problem", problem);
        page.addAttribute("lines", List.of());
        return frame(community, page);
    }

    private String frame(Community community, Model page) {
        page.addAttribute("zone", community.zone());
        page.addAttribute("offer", choices.of(community));
        return VIEW;
    }
}
