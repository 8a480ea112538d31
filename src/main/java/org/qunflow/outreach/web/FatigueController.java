package org.qunflow.outreach.web;

import java.util.List;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.outreach.fatigue.Fatigue;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lead's page of fatigue: how it is spread, which groups and members are over the limit. */
@Controller
@RequestMapping("/outreach/fatigue")
class FatigueController {
    private static final int GROUPS = 10;
    private static final int MEMBERS = 20;
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final Fatigue fatigue;
    private final CurrentCommunity current;

    FatigueController(Fatigue fatigue, CurrentCommunity current) {
        this.fatigue = fatigue;
        this.current = current;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int below,
            @RequestParam(defaultValue = FIRST) UUID after,
            Model page) {
        Community home = current.current();
        List<Fatigue.TiredMember> members = fatigue.members(home.id(), below, after, MEMBERS + 1);
        List<Fatigue.TiredMember> shown = members.subList(0, Math.min(MEMBERS, members.size()));
        List<Fatigue.Band> bands = fatigue.bands(home.id());
        page.addAttribute("community", home);
        page.addAttribute("limits", fatigue.limits(home.id()));
        page.addAttribute("bands", bands);
        page.addAttribute(
                "counted", bands.stream().mapToLong(Fatigue.Band::members).sum());
        page.addAttribute("groups", fatigue.groups(home.id(), GROUPS));
        page.addAttribute("members", shown);
        page.addAttribute("first", below == Integer.MAX_VALUE ? null : "/outreach/fatigue");
        page.addAttribute("next", members.size() > MEMBERS ? next(shown.get(MEMBERS - 1)) : null);
        return "outreach/fatigue";
    }

    private static String next(Fatigue.TiredMember last) {
        return "/outreach/fatigue?below=" + last.index() + "&after=" + last.member();
    }
}
