package org.qunflow.moderation.web;

import java.util.List;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.moderation.appeal.Appeals;
import org.qunflow.moderation.cases.CaseFile;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.CaseState;
import org.qunflow.moderation.cases.Evidences;
import org.qunflow.moderation.cases.Verdicts;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.Penalty;
import org.qunflow.moderation.penalty.Rung;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of cases, and one of them: evidence, history, decision with the row of the table, ladder, appeal. */
@Controller
@RequestMapping("/moderation")
class CaseController {
    private static final int PAGE = 25;
    private static final int HISTORY = 20;

    private final CaseReader cases;
    private final Evidences evidence;
    private final Outcome outcome;
    private final Page pages;

    CaseController(CaseReader cases, Evidences evidence, Outcome outcome, Page pages) {
        this.cases = cases;
        this.evidence = evidence;
        this.outcome = outcome;
        this.pages = pages;
    }

    /** What a case came to. */
    @Component("moderationOutcome")
    record Outcome(Penalties penalties, Appeals appeals, Verdicts verdicts, Communities communities) {}

    @GetMapping
    String list(
            @RequestParam(required = false) CaseState state,
            @RequestParam(defaultValue = "0") int type,
            @RequestParam(required = false) UUID before,
            Model page) {
        Community community = pages.fill(page);
        List<CaseFile> found = cases.page(community.id(), state, type, before, PAGE + 1);
        List<CaseFile> shown = found.subList(0, Math.min(PAGE, found.size()));
        String filter = (state == null ? "" : "&state=" + state) + (type == 0 ? "" : "&type=" + type);
        page.addAttribute("cases", shown);
        page.addAttribute(
                "penalties",
                outcome.penalties()
                        .ofCases(shown.stream().map(c -> c.id().value()).toList()));
        page.addAttribute("counts", cases.counts(community.id()));
        page.addAttribute("state", state);
        page.addAttribute("type", type);
        page.addAttribute("first", before == null ? null : "/moderation?" + filter);
        page.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/moderation?before=" + shown.get(PAGE - 1).id() + filter
                        : null);
        page.addAttribute("names", pages);
        return "moderation/cases";
    }

    @GetMapping("/cases/{id}")
    String one(@PathVariable CaseId id, Model page) {
        Community community = pages.fill(page);
        CaseFile file =
                cases.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CaseFile> history = cases.of(community.id(), file.member(), HISTORY);
        page.addAttribute("file", file);
        page.addAttribute("names", pages);
        page.addAttribute("evidence", evidence.of(community.id(), id));
        page.addAttribute("history", history);
        page.addAttribute(
                "penalties",
                outcome.penalties()
                        .ofCases(history.stream().map(c -> c.id().value()).toList()));
        page.addAttribute("rungs", Rung.values());
        page.addAttribute(
                "preview",
                file.state() == CaseState.OPEN && file.verdict() == null
                        ? outcome.verdicts().preview(file)
                        : null);
        outcome.penalties().ofCase(id.value()).ifPresent(p -> penalty(community, file, p, page));
        return "moderation/case";
    }

    private void penalty(Community community, CaseFile file, Penalty penalty, Model page) {
        page.addAttribute("penalty", penalty);
        page.addAttribute("until", outcome.appeals().until(penalty));
        page.addAttribute("now", outcome.communities().now(community.id()));
        page.addAttribute(
                "appeal", outcome.appeals().ofCase(community.id(), file.id()).orElse(null));
    }

    @GetMapping("/cases/{id}/pictures/{evidence}")
    ResponseEntity<byte[]> picture(@PathVariable CaseId id, @PathVariable long evidence, Model page) {
        Evidences.Picture picture = this.evidence
                .picture(pages.fill(page).id(), id, evidence)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .body(picture.bytes());
    }
}
