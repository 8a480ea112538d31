package org.qunflow.design.migration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.sop.migration.Impact;
import org.qunflow.sop.migration.Impacts;
import org.qunflow.sop.migration.Migration;
import org.qunflow.sop.migration.MigrationPlans;
import org.qunflow.sop.migration.MigrationRuns;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who is behind, and the plan by which they go on: impact, mapping on both diagrams, rehearsal. */
@Controller
@RequestMapping("/design/migrations")
class PlanController {
    private static final int SHOWN = 50;

    private final Impacts impacts;
    private final MigrationPlans plans;
    private final MigrationRuns runs;
    private final StepNames names;
    private final CurrentCommunity community;

    PlanController(
            Impacts impacts, MigrationPlans plans, MigrationRuns runs, StepNames names, CurrentCommunity community) {
        this.impacts = impacts;
        this.plans = plans;
        this.runs = runs;
        this.names = names;
        this.community = community;
    }

    @GetMapping
    String list(Model page) {
        Community here = community.current();
        page.addAttribute("zone", here.zone());
        page.addAttribute("behind", impacts.behind(here.id()));
        page.addAttribute("runs", runs.newest(here.id(), SHOWN));
        page.addAttribute("names", names.processes(here.id()));
        return "design/migration/list";
    }

    @GetMapping("/plan")
    String plan(
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Model page) {
        return process.isEmpty()
                ? "redirect:/design/migrations"
                : show(PlanForm.empty(process, from, to), pair(process, from, to), false, page);
    }

    @PostMapping("/plan")
    String rehearse(
            @RequestParam String process,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam Map<String, String> all,
            HttpServletResponse response,
            Model page) {
        PlanForm form = PlanForm.of(process, from, to, all);
        StepNames.Pair pair = pair(process, from, to);
        Optional<Migration> run = form.reason().isEmpty()
                ? Optional.empty()
                : plans.rehearse(community.current().id(), form.plan());
        if (run.isPresent()) {
            return "redirect:/design/migrations/" + run.get().id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(form, pair, true, page);
    }

    /** Both versions; answered with 404 if there are no such. */
    private StepNames.Pair pair(String process, int from, int to) {
        StepNames.Pair pair = names.of(community.current().id(), process, from, to);
        if (from == to || !pair.isDeployed()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pair;
    }

    private String show(PlanForm form, StepNames.Pair pair, boolean refused, Model page) {
        Community here = community.current();
        Impact impact = impacts.of(here.id(), form.plan());
        page.addAttribute("refused", refused);
        page.addAttribute("form", form);
        page.addAttribute("pair", pair);
        page.addAttribute("impact", impact);
        page.addAttribute("other", runs.underWay(here.id(), form.process()).orElse(null));
        return "design/migration/plan";
    }
}
