package org.qunflow.audit.search;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalSearch;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A random sample of what a question finds; its address shows the same lines to everybody, now and later. */
@Controller
@RequestMapping("/audit/journal/sample")
class SampleController {
    private static final String PATH = "/audit/journal/sample";
    private static final int MOST = 100;
    private static final int SEEDS = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final CurrentCommunity current;
    private final JournalSearch journal;
    private final Searches searches;
    private final SearchPage pages;

    SampleController(CurrentCommunity current, JournalSearch journal, Searches searches, SearchPage pages) {
        this.current = current;
        this.journal = journal;
        this.searches = searches;
        this.pages = pages;
    }

    /** What is drawn: so many, with this seed, among the entries up to this one. */
    record Sample(int n, int seed, long upTo) {
        boolean isDrawable() {
            return n >= 1 && n <= MOST && upTo >= 0;
        }
    }

    @GetMapping
    String sample(
            @ModelAttribute("asked") Question asked,
            @RequestParam(defaultValue = "20") String n,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String upTo,
            Model page,
            HttpServletResponse response) {
        Community community = current.current();
        Optional<Sample> wanted = wanted(n, seed, upTo);
        Optional<String> problem =
                asked.problem().or(() -> wanted.isEmpty() ? Optional.of("auditor.problem.sample") : Optional.empty());
        return problem.isPresent()
                ? pages.refused(community, asked, problem.get(), page, response)
                : drawn(community, asked, wanted.orElseThrow(), page);
    }

    private String drawn(Community community, Question asked, Sample sample, Model page) {
        page.addAttribute("sample", sample);
        page.addAttribute(
                "address", asked.in(PATH, Map.of("n", sample.n(), "seed", sample.seed(), "upTo", sample.upTo())));
        return pages.found(
                community,
                asked,
                journal.sample(searches.filter(community, asked), sample.seed(), sample.upTo(), sample.n()),
                page);
    }

    /** Without a seed one is chosen, and all entries so far are drawn from. */
    private Optional<Sample> wanted(String n, String seed, String upTo) {
        try {
            Sample sample = new Sample(
                    Integer.parseInt(n),
                    seed.isEmpty() ? random.nextInt(SEEDS) : Integer.parseInt(seed),
                    upTo.isEmpty() ? journal.last() : Long.parseLong(upTo));
            return Optional.of(sample).filter(Sample::isDrawable);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
