package org.qunflow.design.draft;

import java.util.Optional;
import java.util.UUID;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.qunflow.sop.ModelKind;
import org.qunflow.sop.Saved;
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

/** Drafts of models: the list, the editor, the history. */
@Controller
@RequestMapping("/design/drafts")
class DraftController {
    private static final String KEY = "[a-z][a-z0-9-]{1,60}";

    private final DraftShelf shelf;
    private final Drafts drafts;
    private final Review review;
    private final CaseSheet cases;
    private final CurrentCommunity community;

    DraftController(DraftShelf shelf, Drafts drafts, Review review, CaseSheet cases, CurrentCommunity community) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.review = review;
        this.cases = cases;
        this.community = community;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("zone", community.current().zone());
        page.addAttribute("drafts", shelf.living());
        page.addAttribute("deployed", shelf.deployed());
        page.addAttribute("files", shelf.offered());
        page.addAttribute("kinds", ModelKind.values());
        return "design/drafts";
    }

    @PostMapping(params = "file")
    String begin(@RequestParam String file) {
        if (!shelf.offered().contains(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return to(drafts.begin(file));
    }

    @PostMapping(params = "key")
    String beginEmpty(
            @RequestParam String key,
            @RequestParam(defaultValue = "PROCESS") ModelKind kind,
            RedirectAttributes flash) {
        if (!key.strip().matches(KEY)) {
            return refused(flash, "drafts.key.form");
        }
        Optional<Draft> begun = drafts.beginEmpty(kind, key.strip());
        return begun.isEmpty() ? refused(flash, "drafts.key.taken", kind.file(key.strip())) : to(begun.get());
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Model page) {
        Draft draft = shelf.get(id);
        page.addAttribute("zone", community.current().zone());
        page.addAttribute("draft", draft);
        page.addAttribute("submission", shelf.latest(draft).orElse(null));
        cases.fill(draft, page);
        if (draft.isOpen()) {
            return "design/draft";
        }
        review.fill(draft, page);
        return "design/review";
    }

    @GetMapping("/{id}/history")
    String history(@PathVariable UUID id, Model page) {
        Draft draft = shelf.get(id);
        page.addAttribute("zone", community.current().zone());
        page.addAttribute("draft", draft);
        page.addAttribute("versions", drafts.versions(draft));
        return "design/history";
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable UUID id, @RequestParam int seen, @RequestParam int version, RedirectAttributes flash) {
        shelf.content(shelf.get(id), version);
        Saved saved = drafts.restore(id, seen, version);
        Notice.SUCCESS.say(
                flash,
                saved.refused() ? "drafts.restore.kept" : "drafts.restored",
                version,
                saved.draft().changedBy());
        return to(saved.kept().orElse(saved.draft()));
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes flash) {
        Draft draft = shelf.get(id);
        if (drafts.discard(id)) {
            Notice.SUCCESS.say(flash, "drafts.discarded", draft.file());
        } else {
            Notice.WARNING.say(flash, "drafts.movedOn", draft.file(), draft.changedBy());
        }
        return "redirect:/design/drafts";
    }

    private static String refused(RedirectAttributes flash, String why, Object... arguments) {
        Notice.DANGER.say(flash, why, arguments);
        return "redirect:/design/drafts";
    }

    private static String to(Draft draft) {
        return "redirect:/design/drafts/" + draft.id();
    }
}
