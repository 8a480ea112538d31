package org.qunflow.group.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.qunflow.community.Community;
import org.qunflow.group.life.LifeRules;
import org.qunflow.web.Conflict;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead's page of the clock: on which days groups are checked, and when a check is bad. */
@Controller
@RequestMapping("/groups/clock")
class RuleController {
    private final LifeRules rules;
    private final CurrentCommunity current;

    RuleController(LifeRules rules, CurrentCommunity current) {
        this.rules = rules;
        this.current = current;
    }

    @GetMapping
    String page(Model page) {
        Community home = current.current();
        return fill(page, home, RuleForm.of(rules.of(home.id())));
    }

    @PostMapping
    String save(
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        Community home = current.current();
        RuleForm form = RuleForm.sent(fields);
        if (!form.isAccepted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return fill(page, home, form);
        }
        if (!rules.change(home.id(), form.rule(), form.seen())) {
            throw new Conflict("groups.clock.conflict");
        }
        Notice.SUCCESS.say(next, "groups.clock.saved");
        return "redirect:/groups/clock";
    }

    private String fill(Model page, Community home, RuleForm form) {
        page.addAttribute("community", home);
        page.addAttribute("form", form);
        page.addAttribute("decided", rules.of(home.id()));
        return "group/clock";
    }
}
