package org.qunflow.group.web;

import org.qunflow.group.life.Lives;
import org.qunflow.group.seat.Endings;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leads do with a group: change its capacity, make it a standing one, dissolve it. */
@Controller
@RequestMapping("/groups/{id}")
class LeadActsController {
    private static final int LONGEST_REASON = 500;

    private final Seats seats;
    private final Endings endings;
    private final Lives lives;
    private final GroupHere here;

    LeadActsController(Seats seats, Endings endings, Lives lives, GroupHere here) {
        this.seats = seats;
        this.endings = endings;
        this.lives = lives;
        this.here = here;
    }

    @PostMapping("/capacity")
    String capacity(
            @PathVariable GroupId id, @RequestParam(defaultValue = "") String capacity, RedirectAttributes next) {
        CommunityId community = here.communityOf(id);
        Acts.say(next, seats.resize(community, id, Acts.number(capacity)), "groups.capacity.done");
        return Acts.back(id);
    }

    @PostMapping("/standing")
    String standing(
            @PathVariable GroupId id, @RequestParam(defaultValue = "false") boolean fixed, RedirectAttributes next) {
        boolean changed = lives.fix(here.communityOf(id), id, fixed);
        if (changed) {
            Notice.SUCCESS.say(next, fixed ? "groups.standing.on" : "groups.standing.off");
        } else {
            Notice.INFO.say(next, "groups.standing.same");
        }
        return Acts.back(id);
    }

    @PostMapping("/dissolution")
    String dissolve(@PathVariable GroupId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        CommunityId community = here.communityOf(id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            Notice.DANGER.say(next, "groups.dissolve.noReason");
        } else {
            Acts.say(next, endings.dissolve(community, id, why), "groups.dissolve.done");
        }
        return Acts.back(id);
    }
}
