package org.qunflow.outreach.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.outreach.template.Answer;
import org.qunflow.outreach.template.Draft;
import org.qunflow.outreach.template.DraftCheck;
import org.qunflow.outreach.template.Occasion;
import org.qunflow.outreach.template.Placeholder;
import org.qunflow.outreach.template.Problem;
import org.qunflow.outreach.template.Template;
import org.qunflow.outreach.template.TemplateDesk;
import org.qunflow.outreach.template.Version;
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

/** Where a lead writes a text: told at once what is wrong with it and how a member would read it. */
@Controller
@RequestMapping("/design/messages")
class DraftController {
    private final TemplateDesk desk;
    private final DraftCheck check;
    private final PreviewPane.Source panes;
    private final CurrentCommunity current;

    DraftController(TemplateDesk desk, DraftCheck check, PreviewPane.Source panes, CurrentCommunity current) {
        this.desk = desk;
        this.check = check;
        this.panes = panes;
        this.current = current;
    }

    @GetMapping("/new")
    String blank(Model page) {
        Draft draft = new Draft("", Occasion.ANY, "", "", "", "", "");
        return form(draft, List.of(), new PreviewPane.Wish("", ""), page);
    }

    @PostMapping("/new")
    String begin(
            @ModelAttribute Draft draft,
            @ModelAttribute PreviewPane.Wish wish,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        Draft fresh = draft.of(draft.key(), Occasion.ANY).over("");
        return answered(desk.begin(current.current().id(), fresh), fresh, wish, response, page, next);
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable String key, @RequestParam(defaultValue = "0") int from, Model page) {
        Template template = template(key);
        Version begin = template.version(from).orElseGet(template::newest);
        Draft draft = new Draft(
                key,
                template.occasion(),
                template.nameZh(),
                template.nameEn(),
                begin.zh().text(),
                begin.en().text(),
                template.newest().base());
        return form(draft, List.of(), new PreviewPane.Wish("", ""), page);
    }

    @PostMapping("/{key}/edit")
    String propose(
            @PathVariable String key,
            @ModelAttribute Draft draft,
            @ModelAttribute PreviewPane.Wish wish,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        Draft typed = ofTemplate(template(key), draft);
        return answered(desk.propose(current.current().id(), typed), typed, wish, response, page, next);
    }

    @PostMapping("/new/check")
    String checkNew(@ModelAttribute Draft draft, @ModelAttribute PreviewPane.Wish wish, Model page) {
        Draft typed = draft.tidy();
        show(typed, check.check(typed), wish, page);
        page.addAttribute("typing", true);
        return "outreach/edit :: verdict";
    }

    @PostMapping("/{key}/check")
    String check(
            @PathVariable String key, @ModelAttribute Draft draft, @ModelAttribute PreviewPane.Wish wish, Model page) {
        Draft typed = ofTemplate(template(key), draft).tidy();
        show(typed, check.check(typed), wish, page);
        page.addAttribute("typing", true);
        return "outreach/edit :: verdict";
    }

    private String answered(
            Answer answer,
            Draft draft,
            PreviewPane.Wish wish,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        if (answer instanceof Answer.Done) {
            return TemplateController.told(draft.tidy().key(), answer, "outreach.proposedNow", next);
        }
        if (answer instanceof Answer.Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("notice", refused.key());
            page.addAttribute("noticeArgs", refused.arguments().toArray());
            page.addAttribute("noticeKind", "danger");
            return form(overNewest(draft), List.of(), wish, page);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(draft, ((Answer.Wrong) answer).problems(), wish, page);
    }

    private String form(Draft draft, List<Problem> problems, PreviewPane.Wish wish, Model page) {
        Draft typed = draft.tidy();
        show(typed, problems, wish, page);
        return "outreach/edit";
    }

    private void show(Draft draft, List<Problem> problems, PreviewPane.Wish wish, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("draft", draft);
        page.addAttribute("isNew", draft.base().isEmpty());
        page.addAttribute("placeholders", Placeholder.on(draft.occasion()));
        page.addAttribute("problems", byField(problems));
        page.addAttribute("mostZh", check.mostBytes(draft.zh()));
        page.addAttribute("mostEn", check.mostBytes(draft.en()));
        page.addAttribute("longest", check.longestText());
        page.addAttribute("pane", panes.of(community.id(), wish, draft.zh(), draft.en()));
    }

    private static Map<String, List<Problem>> byField(List<Problem> problems) {
        return problems.stream().collect(Collectors.groupingBy(Problem::field));
    }

    /** What was typed, to be saved over what somebody else wrote meanwhile, if the reader still wants to. */
    private Draft overNewest(Draft draft) {
        return draft.over(template(draft.key()).newest().base());
    }

    /** Key and occasion of a text never change. */
    private static Draft ofTemplate(Template template, Draft draft) {
        return draft.of(template.key(), template.occasion());
    }

    private Template template(String key) {
        return desk.find(current.current().id(), key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
