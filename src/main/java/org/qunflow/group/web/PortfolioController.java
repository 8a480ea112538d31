package org.qunflow.group.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.group.health.GroupHealth;
import org.qunflow.group.health.Health;
import org.qunflow.group.life.LifeRules;
import org.qunflow.group.portfolio.Card;
import org.qunflow.group.portfolio.Figures;
import org.qunflow.group.portfolio.Filter;
import org.qunflow.group.portfolio.Portfolio;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All groups of a community, and what they add up to. */
@Controller
@RequestMapping("/groups")
class PortfolioController {
    private static final int SHOWN = 30;
    private static final int SPARK_DAYS = 30;
    private static final Curve SPARK = new Curve(1, 2, 98, 24);
    private static final List<String> STATES = List.of("RUNNING", "REVIVING", "DECIDING", "FIXED", "NONE", "CLOSED");
    private static final List<String> BANDS = List.of("GOOD", "FAIR", "BAD", "UNKNOWN");

    private final Portfolio portfolio;
    private final Figures figures;
    private final GroupHealth health;
    private final LifeRules rules;
    private final Communities communities;
    private final CurrentCommunity current;

    PortfolioController(
            Portfolio portfolio,
            Figures figures,
            GroupHealth health,
            LifeRules rules,
            Communities communities,
            CurrentCommunity current) {
        this.portfolio = portfolio;
        this.figures = figures;
        this.health = health;
        this.rules = rules;
        this.communities = communities;
        this.current = current;
    }

    @GetMapping
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
        page.addAttribute("cards", cards);
        page.addAttribute("sparks", sparks(home, cards));
        page.addAttribute("lines", lines(home, cards, now));
        page.addAttribute("first", before == null ? null : link(filter, null));
        page.addAttribute(
                "next", found.size() > SHOWN ? link(filter, cards.get(SHOWN - 1).id()) : null);
        choices(home, filter, page);
        frame(home, now, page);
        return "group/portfolio";
    }

    private void choices(Community home, Filter filter, Model page) {
        page.addAttribute("filter", filter);
        page.addAttribute("kinds", portfolio.kinds(home.id()));
        page.addAttribute("states", STATES);
        page.addAttribute("bands", BANDS);
        page.addAttribute("good", Portfolio.GOOD);
        page.addAttribute("bad", rules.of(home.id()).rule().badBelow());
        page.addAttribute("mix", figures.mix(home.id()));
    }

    private Map<GroupId, String> sparks(Community home, List<Card> cards) {
        Map<GroupId, List<Health>> histories =
                health.histories(home.id(), cards.stream().map(Card::id).toList(), SPARK_DAYS);
        return histories.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, h -> SPARK.path(h.getValue(), Health::health)));
    }

    private Map<GroupId, ClockLine> lines(Community home, List<Card> cards, Instant now) {
        return cards.stream()
                .filter(c -> c.clock() != null)
                .map(c -> ClockLine.of(
                        c.clock(),
                        rules.of(home.id()).rule(),
                        List.of(),
                        now.atZone(home.zone()).toLocalDate()))
                .collect(Collectors.toMap(l -> l.clock().group(), Function.identity()));
    }

    private static String link(Filter filter, GroupId before) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/groups");
        link.queryParam("kind", filter.kind()).queryParam("state", filter.state());
        link.queryParam("band", filter.health());
        return (before == null ? link : link.queryParam("before", before))
                .encode()
                .toUriString();
    }

    @GetMapping("/figures")
    String figures(Model page) {
        Community home = current.current();
        Instant now = communities.now(home.id());
        page.addAttribute("mix", figures.mix(home.id()));
        page.addAttribute("survival", figures.survival(home.id(), now));
        page.addAttribute("balances", figures.balances(home.id(), now));
        page.addAttribute("old", figures.old(home.id(), now));
        frame(home, now, page);
        return "group/figures";
    }

    private static void frame(Community home, Instant now, Model page) {
        page.addAttribute("community", home);
        page.addAttribute("zone", home.zone());
        page.addAttribute("now", now);
    }
}
