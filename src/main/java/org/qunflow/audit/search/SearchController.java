package org.qunflow.audit.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalPlace;
import org.qunflow.journal.JournalSearch;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of a community: newest first, narrowed by whatever is asked. */
@Controller
@RequestMapping("/audit/journal")
class SearchController {
    private static final int PAGE = 50;

    private final CurrentCommunity current;
    private final JournalSearch journal;
    private final Searches searches;
    private final SearchPage pages;

    SearchController(CurrentCommunity current, JournalSearch journal, Searches searches, SearchPage pages) {
        this.current = current;
        this.journal = journal;
        this.searches = searches;
        this.pages = pages;
    }

    @GetMapping
    String search(
            @ModelAttribute("asked") Question asked,
            @RequestParam(defaultValue = "") String after,
            Model page,
            HttpServletResponse response) {
        Community community = current.current();
        Optional<String> problem = asked.problem();
        if (problem.isPresent()) {
            return pages.refused(community, asked, problem.get(), page, response);
        }
        List<JournalLine> found = journal.page(searches.filter(community, asked), JournalPlace.of(after), PAGE + 1);
        List<JournalLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        page.addAttribute("first", after.isEmpty() ? null : asked.in("/audit/journal", Map.of()));
        page.addAttribute("next", found.size() > PAGE ? next(asked, shown.get(PAGE - 1)) : null);
        return pages.found(community, asked, shown, page);
    }

    private static String next(Question asked, JournalLine last) {
        return asked.in("/audit/journal", Map.of("after", new JournalPlace(last.at(), last.id())));
    }
}
