package org.qunflow.outreach.web;

import java.util.List;
import java.util.Locale;
import org.qunflow.community.Community;
import org.qunflow.engine.StepSearch;
import org.qunflow.outreach.template.Answer;
import org.qunflow.outreach.template.Template;
import org.qunflow.outreach.template.TemplateDesk;
import org.qunflow.outreach.template.Version;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.web.CurrentCommunity;
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

/** What touches say: the texts of the community, one of them with its versions, and the approval by another lead. */
@Controller
@RequestMapping("/design/messages")
class TemplateController {
    private final TemplateDesk desk;
    private final PreviewPane.Source panes;
    private final CurrentCommunity current;
    private final CurrentOperator operator;
    private final StepSearch steps;

    TemplateController(
            TemplateDesk desk,
            PreviewPane.Source panes,
            CurrentCommunity current,
            CurrentOperator operator,
            StepSearch steps) {
        this.desk = desk;
        this.panes = panes;
        this.current = current;
        this.operator = operator;
        this.steps = steps;
    }

    @GetMapping
    String list(Model page) {
        Community community = current.current();
        List<Template> all = desk.all(community.id());
        page.addAttribute("community", community);
        page.addAttribute("reader", operator.name());
        page.addAttribute(
                "waiting", all.stream().filter(t -> t.proposed().isPresent()).toList());
        page.addAttribute("templates", all);
        return "outreach/list";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, @ModelAttribute PreviewPane.Wish wish, Locale locale, Model page) {
        Community community = current.current();
        Template template =
                desk.find(community.id(), key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Version shown = template.newest();
        page.addAttribute("community", community);
        page.addAttribute("reader", operator.name());
        page.addAttribute("template", template);
        page.addAttribute("name", template.name(locale.getLanguage()));
        page.addAttribute("proposal", template.proposed().orElse(null));
        page.addAttribute("live", template.live().orElse(null));
        template.proposed().ifPresent(proposal -> template.live().ifPresent(live -> {
            page.addAttribute("changedZh", Changes.between(live.zh(), proposal.zh()));
            page.addAttribute("changedEn", Changes.between(live.en(), proposal.en()));
        }));
        page.addAttribute(
                "pane",
                panes.of(community.id(), wish, shown.zh().text(), shown.en().text()));
        page.addAttribute("steps", steps.saying("template", key));
        page.addAttribute("paneAction", "/design/messages/" + key);
        return "outreach/template";
    }

    @PostMapping("/{key}/approve")
    String approve(@PathVariable String key, @RequestParam(defaultValue = "") String seen, RedirectAttributes next) {
        return told(key, desk.approve(known(key), key, seen), "outreach.approved", next);
    }

    @PostMapping("/{key}/refuse")
    String refuse(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return told(key, desk.refuse(known(key), key, seen, shortened(reason)), "outreach.sentBack", next);
    }

    @PostMapping("/{key}/withdraw")
    String withdraw(@PathVariable String key, @RequestParam(defaultValue = "") String seen, RedirectAttributes next) {
        return told(key, desk.withdraw(known(key), key, seen), "outreach.withdrawn", next);
    }

    private CommunityId known(String key) {
        CommunityId community = current.current().id();
        desk.find(community, key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return community;
    }

    static String told(String key, Answer answer, String done, RedirectAttributes next) {
        if (answer instanceof Answer.Refused refused) {
            next.addFlashAttribute("notice", refused.key());
            next.addFlashAttribute("noticeArgs", refused.arguments().toArray());
            next.addFlashAttribute("noticeKind", "danger");
        } else if (answer instanceof Answer.Done it) {
            next.addFlashAttribute("notice", done);
            next.addFlashAttribute("noticeArgs", new Object[] {it.version()});
        } else {
            next.addFlashAttribute("notice", "outreach.refused.wrongNow");
            next.addFlashAttribute("noticeKind", "danger");
        }
        return "redirect:/design/messages/" + key;
    }

    private static String shortened(String reason) {
        return reason.length() <= 500 ? reason : reason.substring(0, 500);
    }
}
