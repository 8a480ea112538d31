package org.qunflow.group.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.group.portfolio.Card;
import org.qunflow.group.portfolio.Figures;
import org.qunflow.group.portfolio.Filter;
import org.qunflow.group.portfolio.Portfolio;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All groups of a community, page by page. */
@Controller
class PortfolioController {
    private static final int SHOWN = 30;
    private static final List<String> STATES = List.of("RUNNING", "REVIVING", "DECIDING", "FIXED", "NONE", "CLOSED");
    private static final List<String> BANDS = List.of("GOOD", "FAIR", "BAD", "UNKNOWN");

    private final Portfolio portfolio;
    private final Figures figures;
    private final LifeView life;
    private final Communities communities;
    private final CurrentCommunity current;

    PortfolioController(
            Portfolio portfolio, Figures figures, LifeView life, Communities communities, CurrentCommunity current) {
        this.portfolio = portfolio;
        this.figures = figures;
        this.life = life;
        this.communities = communities;
        this.current = current;
    }

    @GetMapping("/groups")
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String band,
            @RequestParam(required = false) GroupId before,
            Locale reader,
            Model page) {
        Community home = current.current();
        Instant now = communities.now(home.id());
        Filter filter = new Filter(kind, STATES.contains(state) ? state : "", BANDS.contains(band) ? band : "", before);
        List<Card> found = portfolio.page(home.id(), filter, reader, now, SHOWN + 1);
        List<Card> cards = found.subList(0, Math.min(SHOWN, found.size()));
        page.addAttribute("community", home);
        page.addAttribute("now", now);
        page.addAttribute("cards", cards);
        page.addAttribute("sparks", life.sparks(home, cards));
        page.addAttribute("lines", life.lines(home, cards, now));
        page.addAttribute("first", before == null ? null : link(filter, null));
        page.addAttribute(
                "next", found.size() > SHOWN ? link(filter, cards.get(SHOWN - 1).id()) : null);
        choices(home, filter, page);
        return "group/portfolio";
    }

    private void choices(Community home, Filter filter, Model page) {
        page.addAttribute("filter", filter);
        page.addAttribute("kinds", portfolio.kinds(home.id()));
        page.addAttribute("states", STATES);
        page.addAttribute("bands", BANDS);
        page.addAttribute("good", Portfolio.GOOD);
        page.addAttribute("bad", life.badBelow(home));
        page.addAttribute("mix", figures.mix(home.id()));
    }

    private static String link(Filter filter, GroupId before) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/groups");
        link.queryParam("kind", filter.kind()).queryParam("state", filter.state());
        link.queryParam("band", filter.health());
        return (before == null ? link : link.queryParam("before", before))
                .encode()
                .toUriString();
    }
}
