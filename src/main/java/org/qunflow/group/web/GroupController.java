package org.qunflow.group.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.portfolio.Card;
import org.qunflow.group.portfolio.Portfolio;
import org.qunflow.group.portfolio.Roster;
import org.qunflow.group.portfolio.Seated;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One group: its clock, its health, its members, and what was decided about it. */
@Controller
@RequestMapping("/groups/{id}")
class GroupController {
    private static final int MEMBERS = 30;

    private final Portfolio portfolio;
    private final Roster roster;
    private final LifeView life;
    private final Openings openings;
    private final Communities communities;
    private final CurrentCommunity current;

    GroupController(
            Portfolio portfolio,
            Roster roster,
            LifeView life,
            Openings openings,
            Communities communities,
            CurrentCommunity current) {
        this.portfolio = portfolio;
        this.roster = roster;
        this.life = life;
        this.openings = openings;
        this.communities = communities;
        this.current = current;
    }

    @GetMapping
    String group(@PathVariable GroupId id, @RequestParam(defaultValue = "0") long after, Locale reader, Model page) {
        Community home = current.current();
        Instant now = communities.now(home.id());
        Card card = portfolio
                .find(home.id(), id, reader, now)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("community", home);
        page.addAttribute("zone", home.zone());
        page.addAttribute("now", now);
        page.addAttribute("card", card);
        page.addAttribute("hasFile", openings.find(home.id(), id).isPresent());
        life.fill(page, home, card, now);
        members(home, id, after, page);
        return "group/group";
    }

    private void members(Community home, GroupId id, long after, Model page) {
        List<Seated> found = roster.of(home.id(), id, after, MEMBERS + 1);
        List<Seated> members = found.subList(0, Math.min(MEMBERS, found.size()));
        page.addAttribute("members", members);
        page.addAttribute("first", after == 0 ? null : "/groups/" + id);
        page.addAttribute(
                "next",
                found.size() > MEMBERS
                        ? "/groups/" + id + "?after=" + members.get(MEMBERS - 1).membership()
                        : null);
    }
}
