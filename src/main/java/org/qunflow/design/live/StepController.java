package org.qunflow.design.live;

import java.util.Locale;
import org.qunflow.engine.Interventions;
import org.qunflow.engine.Interventions.Deed;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands at a step, and what is done with them by hand: planned, rehearsed, ordered. */
@Controller
@RequestMapping("/design/processes/{key}/{version:\\d{1,6}}/steps/{step}")
class StepController {
    private final CurrentCommunity community;
    private final Spots spots;
    private final StepDesk desk;
    private final Interventions interventions;

    StepController(CurrentCommunity community, Spots spots, StepDesk desk, Interventions interventions) {
        this.community = community;
        this.spots = spots;
        this.desk = desk;
        this.interventions = interventions;
    }

    @ModelAttribute("spot")
    Spot spot(@PathVariable String key, @PathVariable int version, @PathVariable String step) {
        return spots.find(community.current(), key, version, step)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    String people(
            @ModelAttribute("spot") Spot spot,
            @ModelAttribute("filter") LiveFilter filter,
            @RequestParam(defaultValue = "") String after,
            Locale locale,
            Model page) {
        desk.list(spot, filter, after, locale, page);
        return "design/step";
    }

    @PostMapping("/rehearsal")
    String rehearse(
            @ModelAttribute("spot") Spot spot,
            @ModelAttribute("filter") LiveFilter filter,
            @ModelAttribute("plan") Plan plan,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        if (isRefused(spot, plan, next)) {
            return "redirect:" + spot.path() + "?" + filter.query();
        }
        desk.rehearse(spot, filter, plan, locale, page);
        return "design/rehearsal";
    }

    @PostMapping("/order")
    String order(
            @ModelAttribute("spot") Spot spot,
            @ModelAttribute("filter") LiveFilter filter,
            @ModelAttribute("plan") Plan plan,
            RedirectAttributes next) {
        if (isRefused(spot, plan, next)) {
            return "redirect:" + spot.path() + "?" + filter.query();
        }
        Deed deed = spot.deed(plan);
        Asked everybody = desk.asked(spot, filter);
        long id = plan.all() ? interventions.order(deed, everybody) : interventions.order(deed, plan.chosen());
        return "redirect:/design/interventions/" + id;
    }

    private boolean isRefused(Spot spot, Plan plan, RedirectAttributes next) {
        String problem =
                plan.problem().orElseGet(() -> desk.isPossible(spot, plan) ? null : "live.problem.notPossible");
        if (problem != null) {
            Notice.WARNING.say(next, problem);
            next.addFlashAttribute("reason", plan.reason());
        }
        return problem != null;
    }
}
