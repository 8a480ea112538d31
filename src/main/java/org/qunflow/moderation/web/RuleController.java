package org.qunflow.moderation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.moderation.rule.Item;
import org.qunflow.moderation.rule.RuleRefusal;
import org.qunflow.moderation.rule.Rulebook;
import org.qunflow.moderation.rule.Severity;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The nine classes and 55 items with their severity, and what leads changed. */
@Controller
@RequestMapping("/moderation/rules")
class RuleController {
    private static final int CHANGES = 20;

    private final Rulebook rulebook;
    private final CurrentCommunity current;
    private final Page pages;

    RuleController(Rulebook rulebook, CurrentCommunity current, Page pages) {
        this.rulebook = rulebook;
        this.current = current;
        this.pages = pages;
    }

    @GetMapping
    String rules(Model page) {
        Community community = pages.fill(page);
        List<Item> items = rulebook.items(community.id());
        page.addAttribute(
                "classes",
                items.stream().collect(Collectors.groupingBy(Item::type, LinkedHashMap::new, Collectors.toList())));
        page.addAttribute("changes", rulebook.changes(community.id(), CHANGES));
        page.addAttribute("severities", Severity.values());
        return "moderation/rules";
    }

    @PostMapping("/severity")
    String change(
            @RequestParam String item,
            @RequestParam Severity severity,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        Optional<RuleRefusal> refusal = rulebook.change(current.current().id(), item, severity, why.strip());
        if (refusal.isPresent()) {
            Notice.DANGER.say(next, "moderation.rule.refused." + refusal.get());
        } else {
            Notice.SUCCESS.say(
                    next,
                    "moderation.rule.changed",
                    rulebook.version(current.current().id()));
        }
        return "redirect:/moderation/rules";
    }
}
