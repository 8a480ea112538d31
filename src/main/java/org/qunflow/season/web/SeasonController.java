package org.qunflow.season.web;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.season.standing.Line;
import org.qunflow.season.standing.Standings;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The running season, and the cycles that ended. */
@Controller
@RequestMapping("/season")
class SeasonController {
    private final SeasonPage season;
    private final SeasonPage.House house;
    private final Cycles cycles;
    private final Standings standings;
    private final CurrentCommunity current;

    SeasonController(
            SeasonPage season, SeasonPage.House house, Cycles cycles, Standings standings, CurrentCommunity current) {
        this.season = season;
        this.house = house;
        this.cycles = cycles;
        this.standings = standings;
        this.current = current;
    }

    @GetMapping
    String running(@RequestParam(defaultValue = "0") int after, Model page) {
        season.fill(current.current(), Math.max(0, after), page);
        return "season/season";
    }

    @GetMapping("/standings/{id}/{cycle}")
    String standing(
            @PathVariable SeasonId id,
            @PathVariable int cycle,
            @RequestParam(defaultValue = "0") int after,
            Model page) {
        Community home = current.current();
        Season of = cycles.find(home.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Line> lines = standings.of(of.id(), cycle).stream()
                .filter(Line::seated)
                .skip(Math.max(0, after))
                .limit(SeasonPage.HOLDERS + 1)
                .toList();
        List<Line> shown = lines.subList(0, Math.min(SeasonPage.HOLDERS, lines.size()));
        String here = "/season/standings/" + of.id() + "/" + cycle;
        page.addAttribute("season", of);
        page.addAttribute("cycle", cycle);
        page.addAttribute("lines", shown);
        page.addAttribute("best", SeasonPage.best(shown));
        page.addAttribute("first", after > 0 ? here : null);
        page.addAttribute("next", lines.size() > shown.size() ? here + "?after=" + (after + shown.size()) : null);
        page.addAttribute(
                "people", house.people(home, shown.stream().map(Line::member).toList()));
        return "season/standing";
    }
}
