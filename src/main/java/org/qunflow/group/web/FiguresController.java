package org.qunflow.group.web;

import java.time.Instant;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.group.portfolio.Figures;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What all groups of a community add up to. */
@Controller
class FiguresController {
    private final Figures figures;
    private final Communities communities;
    private final CurrentCommunity current;

    FiguresController(Figures figures, Communities communities, CurrentCommunity current) {
        this.figures = figures;
        this.communities = communities;
        this.current = current;
    }

    @GetMapping("/groups/figures")
    String figures(Model page) {
        Community home = current.current();
        Instant now = communities.now(home.id());
        page.addAttribute("mix", figures.mix(home.id()));
        page.addAttribute("survival", figures.survival(home.id(), now));
        page.addAttribute("balances", figures.balances(home.id(), now));
        page.addAttribute("old", figures.old(home.id(), now));
        return "group/figures";
    }
}
