package org.qunflow.season.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.season.cycle.CycleSettings;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Opening;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lead opens a season. */
@Controller
@RequestMapping("/season/new")
class PlanController {
    private final Cycles cycles;
    private final Communities communities;
    private final CycleSettings settings;
    private final CurrentCommunity current;

    PlanController(Cycles cycles, Communities communities, CycleSettings settings, CurrentCommunity current) {
        this.cycles = cycles;
        this.communities = communities;
        this.settings = settings;
        this.current = current;
    }

    @GetMapping
    String plan(Model page) {
        return fill(PlanForm.suggested(settings, today(current.current())), page);
    }

    @PostMapping
    String open(PlanForm form, HttpServletResponse response, Model page, RedirectAttributes next) {
        Community home = current.current();
        Opening opening = form.plan()
                .map(plan -> cycles.open(home.id(), plan))
                .orElseGet(() -> new Opening.Refused(form.problem()));
        if (opening instanceof Opening.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.why());
            return fill(form, page);
        }
        Notice.SUCCESS.say(next, "season.opened", form.name());
        return "redirect:/season";
    }

    private String fill(PlanForm form, Model page) {
        Community home = current.current();
        page.addAttribute("form", form);
        page.addAttribute("today", today(home));
        page.addAttribute("bounds", settings);
        page.addAttribute("running", cycles.running(home.id()).orElse(null));
        page.addAttribute("community", home);
        return "season/new";
    }

    private LocalDate today(Community home) {
        return communities.now(home.id()).atZone(home.zone()).toLocalDate();
    }
}
