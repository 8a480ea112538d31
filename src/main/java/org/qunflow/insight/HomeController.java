package org.qunflow.insight;

import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.member.Members;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: where the members stand, and what waits for people. */
@Controller
class HomeController {
    private final CurrentCommunity community;
    private final Communities communities;
    private final Members members;
    private final AttentionRows attention;

    HomeController(CurrentCommunity community, Communities communities, Members members, AttentionRows attention) {
        this.community = community;
        this.communities = communities;
        this.members = members;
        this.attention = attention;
    }

    @GetMapping("/")
    String page(Model page) {
        Community here = community.current();
        page.addAttribute("community", here);
        page.addAttribute("funnel", Funnel.of(members.stages(here.id())));
        page.addAttribute("attention", attention.of(here.id(), communities.now(here.id())));
        return "home/home";
    }
}
