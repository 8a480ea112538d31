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

    private final Places places;
    private final Choices choices;
    private final Lines lines;

    SearchPage(Places places, Choices choices, Lines lines) {
        this.places = places;
        this.choices = choices;
        this.lines = lines;
    }

    String found(Community community, Question asked, List<JournalLine> found, Model page) {
        page.addAttribute("lines", lines.of(community, found));
        return frame(community, asked, page);
    }

    /** Nothing was searched; the form says why. */
    String refused(Community community, Question asked, String problem, Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("problem", problem);
        page.addAttribute("lines", List.of());
        return frame(community, asked, page);
    }

    private String frame(Community community, Question asked, Model page) {
        page.addAttribute("zone", community.zone());
        page.addAttribute("offer", choices.of(places.of(community, asked)));
        page.addAttribute("isInstallationOpen", places.isInstallationOpen());
        return VIEW;
    }
}
