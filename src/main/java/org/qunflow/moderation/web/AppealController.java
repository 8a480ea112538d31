package org.qunflow.moderation.web;

import java.util.List;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.moderation.appeal.Appeal;
import org.qunflow.moderation.appeal.AppealAnswer;
import org.qunflow.moderation.appeal.Appeals;
import org.qunflow.moderation.cases.CaseFile;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Appeals: the list, and where an operator writes down what a member says. */
@Controller
@RequestMapping("/moderation")
class AppealController {
    private static final int PAGE = 25;

    private final Appeals appeals;
    private final CaseReader cases;
    private final CurrentCommunity current;
    private final Page pages;

    AppealController(Appeals appeals, CaseReader cases, CurrentCommunity current, Page pages) {
        this.appeals = appeals;
        this.cases = cases;
        this.current = current;
        this.pages = pages;
    }

    @GetMapping("/appeals")
    String list(
            @RequestParam(required = false) Appeal.State state,
            @RequestParam(required = false) UUID before,
            Model page) {
        Community community = pages.fill(page);
        List<Appeal> found = appeals.page(community.id(), state, before, PAGE + 1);
        List<Appeal> shown = found.subList(0, Math.min(PAGE, found.size()));
        String filter = state == null ? "" : "&state=" + state;
        page.addAttribute("appeals", shown);
        page.addAttribute("state", state);
        page.addAttribute("states", Appeal.State.values());
        page.addAttribute("names", pages);
        page.addAttribute("first", before == null ? null : "/moderation/appeals?" + filter);
        page.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/moderation/appeals?before=" + shown.get(PAGE - 1).id() + filter
                        : null);
        return "moderation/appeals";
    }

    @PostMapping("/appeal")
    String file(@RequestParam CaseId about, @RequestParam(defaultValue = "") String words, RedirectAttributes next) {
        CommunityId community = current.current().id();
        CaseFile file =
                cases.find(community, about).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (appeals.file(community, about, file.member(), words.strip()) instanceof AppealAnswer.Refused refused) {
            Notice.DANGER.say(next, "moderation.appeal.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, "moderation.appeal.filed");
        }
        return "redirect:/moderation/cases/" + about;
    }
}
