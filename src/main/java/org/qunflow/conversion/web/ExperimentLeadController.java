package org.qunflow.conversion.web;

import java.util.List;
import org.qunflow.conversion.experiment.Arm;
import org.qunflow.conversion.experiment.ExperimentAnswer;
import org.qunflow.conversion.experiment.ExperimentId;
import org.qunflow.conversion.experiment.Experiments;
import org.qunflow.conversion.experiment.Plan;
import org.qunflow.shared.CommunityId;
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

/** What a lead does with experiments: reckons the size, hands a plan in, stops one early. */
@Controller
@RequestMapping("/experiments/lead")
class ExperimentLeadController {
    private final Experiments experiments;
    private final CurrentCommunity current;

    ExperimentLeadController(Experiments experiments, CurrentCommunity current) {
        this.experiments = experiments;
        this.current = current;
    }

    /** from: an experiment whose arms are tried again. */
    @GetMapping("/new")
    String plan(
            @ModelAttribute("typed") PlanForm typed, @RequestParam(required = false) ExperimentId from, Model page) {
        PlanForm form = page.getAttribute("form") instanceof PlanForm refused ? refused : filled(typed, from);
        page.addAttribute("form", form);
        page.addAttribute("community", current.current());
        page.addAttribute("currency", current.current().currency().getCurrencyCode());
        page.addAttribute("scenes", experiments.settings().scenes());
        page.addAttribute("assignments", Plan.Assignment.values());
        page.addAttribute("measures", Plan.Measure.values());
        page.addAttribute(
                "needed",
                experiments
                        .needed(form.by(), form.expectation(), form.arms().size())
                        .orElse(null));
        return "experiments/new";
    }

    private PlanForm filled(PlanForm typed, ExperimentId from) {
        if (!typed.arms().isEmpty()) {
            return typed;
        }
        List<Arm> arms = from == null
                ? Plan.template()
                : experiments
                        .find(current.current().id(), from)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .plan()
                        .arms();
        return PlanForm.of(typed, arms);
    }

    /** Reckons the size anew from what is typed. */
    @PostMapping("/size")
    String reckon(@ModelAttribute("typed") PlanForm form, RedirectAttributes next) {
        next.addFlashAttribute("form", form);
        return "redirect:/experiments/lead/new";
    }

    @PostMapping
    String open(@ModelAttribute("typed") PlanForm form, RedirectAttributes next) {
        ExperimentAnswer answer = experiments.open(current.current().id(), form.plan());
        say(next, answer, "experiments.opened");
        if (answer instanceof ExperimentAnswer.Opened opened) {
            return "redirect:/experiments/" + opened.id();
        }
        next.addFlashAttribute("form", form);
        return "redirect:/experiments/lead/new";
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable ExperimentId id, RedirectAttributes next) {
        CommunityId community = current.current().id();
        experiments.find(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        say(next, experiments.stop(community, id), "experiments.stopped");
        return "redirect:/experiments/" + id;
    }

    private static void say(RedirectAttributes next, ExperimentAnswer answer, String done) {
        if (answer instanceof ExperimentAnswer.Refused refused) {
            Notice.DANGER.say(next, "experiments.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
