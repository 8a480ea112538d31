package org.qunflow.conversion.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.conversion.experiment.Experiment;
import org.qunflow.conversion.experiment.ExperimentId;
import org.qunflow.conversion.experiment.Experiments;
import org.qunflow.conversion.experiment.Plan;
import org.qunflow.conversion.experiment.Reading;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.ListPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows price experiments, and one of them with what its arms brought. */
@Controller
@RequestMapping("/experiments")
class ExperimentController {
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Experiments experiments;
    private final CurrentCommunity current;

    ExperimentController(Experiments experiments, CurrentCommunity current) {
        this.experiments = experiments;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(required = false) Instant before, Model page) {
        Community community = current.current();
        List<Experiment> found = experiments.newest(community.id(), before == null ? NEWEST : before, ListPage.ASKED);
        ListPage.of(found, "/experiments", "before", before, Experiment::openedAt)
                .show(page, "experiments");
        page.addAttribute("community", community);
        return "experiments/list";
    }

    @GetMapping("/{id}")
    String experiment(@PathVariable ExperimentId id, Model page) {
        Community community = current.current();
        Experiment experiment = experiments
                .find(community.id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Plan plan = experiment.plan();
        Reading reading = experiments.reading(experiment);
        page.addAttribute("community", community);
        page.addAttribute("currency", community.currency().getCurrencyCode());
        page.addAttribute("experiment", experiment);
        page.addAttribute("comparisons", reading.comparisons());
        page.addAttribute("alpha", BigDecimal.valueOf(experiments.settings().alpha()));
        page.addAttribute(
                "confidence", ArmLine.percent(1 - experiments.settings().alpha()));
        page.addAttribute(
                "arms",
                reading.arms().stream()
                        .map(a -> ArmLine.of(a, experiment.winner()))
                        .toList());
        experiments
                .needed(plan.by(), plan.expectation(), plan.arms().size())
                .ifPresent(needed -> page.addAttribute("needed", needed));
        return "experiments/experiment";
    }
}
