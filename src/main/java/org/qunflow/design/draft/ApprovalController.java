package org.qunflow.design.draft;

import java.util.Locale;
import java.util.UUID;
import org.qunflow.engine.ModelsRefused;
import org.qunflow.sop.Approvals;
import org.qunflow.sop.Approvals.Outcome;
import org.qunflow.sop.Draft;
import org.qunflow.sop.ModelKind;
import org.qunflow.web.Notice;
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
    private final TooLate late;

    ApprovalController(DraftShelf shelf, Approvals approvals, Findings findings, TooLate late) {
        this.shelf = shelf;
        this.approvals = approvals;
        this.findings = findings;
        this.late = late;
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
            return say(flash, id, "drafts.submit.findings", Notice.DANGER);
        }
        Outcome outcome = approvals.submit(id, seen, text(note));
        return said(flash, id, outcome, "drafts.submitted");
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
            return said(flash, id, outcome, "drafts.deployed");
        } catch (ModelsRefused refused) {
            return say(flash, id, "drafts.approve.findings", Notice.DANGER);
        }
    }

    /** Those under way in the version before shall go on in the new one. */
    private String toTheMove(UUID id, int over) {
        String process = ModelKind.PROCESS.key(shelf.get(id).file());
        return "redirect:/design/migrations/plan?process=" + process + "&from=" + over + "&to=" + (over + 1);
    }

    @PostMapping("/return")
    String giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer, RedirectAttributes flash) {
        shelf.get(id);
        Outcome outcome = approvals.giveBack(id, text(answer));
        return said(flash, id, outcome, "drafts.returned");
    }

    private String said(RedirectAttributes flash, UUID id, Outcome outcome, String done) {
        if (outcome == Outcome.MOVED_ON) {
            TooLate.Told told = late.of(shelf.get(id));
            return say(flash, id, told.key(), Notice.WARNING, told.arguments());
        }
        return outcome == Outcome.DONE
                ? say(flash, id, done, Notice.SUCCESS)
                : say(flash, id, "drafts.ownWork", Notice.WARNING);
    }

    private String say(RedirectAttributes flash, UUID id, String what, Notice kind) {
        return say(flash, id, what, kind, shelf.get(id).file());
    }

    private static String say(RedirectAttributes flash, UUID id, String what, Notice kind, Object... arguments) {
        kind.say(flash, what, arguments);
        return "redirect:/design/drafts/" + id;
    }

    private static String text(String given) {
        String plain = given.replace("\0", "").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
