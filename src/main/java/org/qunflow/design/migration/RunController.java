package org.qunflow.design.migration;

import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.sop.migration.Item;
import org.qunflow.sop.migration.Migration;
import org.qunflow.sop.migration.MigrationPlans;
import org.qunflow.sop.migration.MigrationRuns;
import org.qunflow.sop.migration.MigrationRuns.Outcome;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One run: what its rehearsal says, how far it is, what became of each member; start, pause, go on, cancel, roll back. */
@Controller
@RequestMapping("/design/migrations/{id}")
class RunController {
    private final MigrationRuns runs;
    private final MigrationPlans plans;
    private final RunPage pages;
    private final CurrentCommunity community;

    RunController(MigrationRuns runs, MigrationPlans plans, RunPage pages, CurrentCommunity community) {
        this.runs = runs;
        this.plans = plans;
        this.pages = pages;
        this.community = community;
    }

    @GetMapping
    String run(@PathVariable UUID id, Model page) {
        pages.fill(page, get(id));
        return "design/migration/run";
    }

    /** The part of the page that changes while members move. */
    @GetMapping("/progress")
    String progress(@PathVariable UUID id, Model page) {
        pages.fill(page, get(id));
        return "design/migration/run :: progress";
    }

    @GetMapping("/members")
    String members(
            @PathVariable UUID id,
            @RequestParam(required = false) Item.State state,
            @RequestParam(defaultValue = "") String after,
            Model page) {
        pages.members(page, get(id), state, after.replace("\0", ""));
        return "design/migration/members";
    }

    @PostMapping("/start")
    String start(@PathVariable UUID id, @RequestParam(defaultValue = "") String perSecond, RedirectAttributes flash) {
        get(id);
        return said(id, runs.start(here(), id, PlanForm.speed(perSecond)), "migration.started", flash);
    }

    @PostMapping("/pause")
    String pause(@PathVariable UUID id, RedirectAttributes flash) {
        get(id);
        return said(id, runs.pause(here(), id), "migration.paused", flash);
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, @RequestParam(defaultValue = "") String perSecond, RedirectAttributes flash) {
        get(id);
        return said(id, runs.goOn(here(), id, PlanForm.speed(perSecond)), "migration.resumed", flash);
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes flash) {
        get(id);
        return said(id, runs.cancel(here(), id), "migration.cancelled", flash);
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, RedirectAttributes flash) {
        get(id);
        Outcome outcome = runs.discard(here(), id);
        String there = said(id, outcome, "migration.discarded", flash);
        return outcome == Outcome.DONE ? "redirect:/design/migrations" : there;
    }

    @PostMapping("/back")
    String back(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        get(id);
        String why = PlanForm.text(reason);
        if (why.isEmpty()) {
            return say(id, "migration.reason.missing", Notice.DANGER, flash);
        }
        return plans.rehearseReturn(here(), id, why)
                .map(run -> "redirect:/design/migrations/" + run.id())
                .orElseGet(() -> say(id, "migration.outcome.MOVED_ON", Notice.WARNING, flash, onTheWayBack(id)));
    }

    private String onTheWayBack(UUID id) {
        Migration run = get(id);
        return runs.returning(run).map(Migration::createdBy).orElse(run.changedBy());
    }

    private String said(UUID id, Outcome outcome, String done, RedirectAttributes flash) {
        if (outcome == Outcome.DONE) {
            return say(id, done, Notice.SUCCESS, flash);
        }
        Migration run = get(id);
        boolean ended = outcome == Outcome.MOVED_ON && run.state() == Migration.State.DONE;
        return say(
                id,
                "migration.outcome." + (ended ? "ENDED" : outcome),
                Notice.WARNING,
                flash,
                runs.inTheWay(run, outcome));
    }

    private static String say(UUID id, String what, Notice kind, RedirectAttributes flash, Object... arguments) {
        kind.say(flash, what, arguments);
        return "redirect:/design/migrations/" + id;
    }

    private Migration get(UUID id) {
        return runs.find(here(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CommunityId here() {
        return community.current().id();
    }
}
