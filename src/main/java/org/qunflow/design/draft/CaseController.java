package org.qunflow.design.draft;

import java.util.List;
import java.util.UUID;
import org.qunflow.engine.DecisionTable;
import org.qunflow.sop.Draft;
import org.qunflow.sop.TableCases;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and removing cases beside the table of a draft. */
@Controller
@RequestMapping("/design/drafts/{id}/cases")
class CaseController {
    private static final int LONGEST = 100;

    private final DraftShelf shelf;
    private final CaseSheet sheet;
    private final TableCases cases;

    CaseController(DraftShelf shelf, CaseSheet sheet, TableCases cases) {
        this.shelf = shelf;
        this.sheet = sheet;
        this.cases = cases;
    }

    @PostMapping
    String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, RedirectAttributes flash) {
        Draft draft = open(id);
        DecisionTable table = sheet.table(draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        List<String> input = form.getOrDefault("input", List.of());
        String row = form.getFirst("row");
        boolean fits = table.rule(row).isPresent()
                && input.stream().allMatch(given -> given.length() <= LONGEST && given.indexOf('\0') < 0);
        if (!fits) {
            return say(flash, id, "drafts.case.form");
        }
        boolean added = cases.add(draft, CaseSheet.inputs(table, input), row);
        return added ? to(id) : say(flash, id, "drafts.case.most");
    }

    @PostMapping("/{which}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID which, RedirectAttributes flash) {
        return cases.remove(open(id), which) ? to(id) : say(flash, id, "drafts.movedOn");
    }

    /** The draft if it is open, else 409. */
    private Draft open(UUID id) {
        Draft draft = shelf.get(id);
        if (!draft.isOpen()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return draft;
    }

    private String say(RedirectAttributes flash, UUID id, String what) {
        Notice.WARNING.say(flash, what, shelf.get(id).file());
        return to(id);
    }

    private static String to(UUID id) {
        return "redirect:/design/drafts/" + id + "#cases";
    }
}
