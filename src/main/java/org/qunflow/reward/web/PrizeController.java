package org.qunflow.reward.web;

import java.util.List;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.member.Members;
import org.qunflow.reward.prize.Prizes;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the catalogue of prizes, and for whom something is to be asked for. */
@Controller
@RequestMapping("/rewards/prizes")
class PrizeController {
    private static final int PRIZES = 100;
    private static final int FOUND = 20;

    private final Prizes prizes;
    private final Members members;
    private final CurrentCommunity current;

    PrizeController(Prizes prizes, Members members, CurrentCommunity current) {
        this.prizes = prizes;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("prizes", prizes.all(community.id(), PRIZES));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        page.addAttribute("key", UUID.randomUUID().toString());
        return "prizes/list";
    }
}
