package org.qunflow.design.draft;

import java.util.Locale;
import java.util.UUID;
import org.qunflow.engine.ModelsRefused;
import org.qunflow.sop.Approvals;
import org.qunflow.sop.Approvals.Outcome;
import org.qunflow.sop.Draft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Submitting a draft, approving it, giving it back. */
@Controller
@RequestMapping("/design/drafts/{id}")
class ApprovalController {
    private static final int LONGEST = 2000;

    private final DraftShelf shelf;
    private final Approvals approvals;
    private final Findings findings;

    ApprovalController(DraftShelf shelf, Approvals approvals, Findings findings) {
        this.shelf = shelf;
        this.approvals = approvals;
        this.findings = findings;
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            RedirectAttributes flash) {
        Draft draft = shelf.get(id);
        if (draft.isOpen() && !findings.of(draft, locale).isEmpty()) {
            return say(flash, id, "drafts.submit.findings", "danger");
        }
        Outcome outcome = approvals.submit(id, seen, text(note));
        return say(flash, id, outcome == Outcome.DONE ? "drafts.submitted" : "drafts.movedOn", kind(outcome));
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable UUID id,
            @RequestParam int over,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "false") boolean move,
            RedirectAttributes flash) {
        shelf.get(id);
        try {
            Outcome outcome = approvals.approve(id, over, text(answer));
            if (outcome == Outcome.DONE && move) {
                return toTheMove(id, over);
            }
            String done = outcome == Outcome.OWN_WORK ? "drafts.ownWork" : "drafts.movedOn";
            return say(flash, id, outcome == Outcome.DONE ? "drafts.deployed" : done, kind(outcome));
        } catch (ModelsRefused refused) {
            return say(flash, id, "drafts.approve.findings", "danger");
        }
    }

    /** Those under way in the version before shall go on in the new one. */
    private String toTheMove(UUID id, int over) {
        String process = shelf.get(id).file().replaceFirst("\\.bpmn$", "");
        return "redirect:/design/migrations/plan?process=" + process + "&from=" + over + "&to=" + (over + 1);
    }

    @PostMapping("/return")
    String giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer, RedirectAttributes flash) {
        shelf.get(id);
        Outcome outcome = approvals.giveBack(id, text(answer));
        return say(flash, id, outcome == Outcome.DONE ? "drafts.returned" : "drafts.movedOn", kind(outcome));
    }

    private String say(RedirectAttributes flash, UUID id, String what, String kind) {
        Draft draft = shelf.get(id);
        flash.addFlashAttribute("notice", what);
        flash.addFlashAttribute("noticeKind", kind);
        flash.addFlashAttribute("noticeArgs", new Object[] {draft.file()});
        return "redirect:/design/drafts/" + id;
    }

    private static String kind(Outcome outcome) {
        return outcome == Outcome.DONE ? "success" : "warning";
    }

    private static String text(String given) {
        String plain = given.replace("\0", "").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
