package org.qunflow.outreach.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qunflow.community.Community;
import org.qunflow.outreach.quota.Period;
import org.qunflow.outreach.quota.QuotaDesk;
import org.qunflow.outreach.quota.QuotaMode;
import org.qunflow.outreach.quota.QuotaRules;
import org.qunflow.web.Conflict;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead's page of the quota ledger: what holds, how much of the period is used, and what waits. */
@Controller
@RequestMapping("/outreach/quota")
class QuotaController {
    private static final int SHOWN = 20;

    private final QuotaRules rules;
    private final QuotaDesk desk;
    private final QuotaWords.Source words;
    private final CurrentCommunity current;

    QuotaController(QuotaRules rules, QuotaDesk desk, QuotaWords.Source words, CurrentCommunity current) {
        this.rules = rules;
        this.desk = desk;
        this.words = words;
        this.current = current;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String who, Locale locale, Model page) {
        Community home = current.current();
        String text = who.length() > 80 ? who.substring(0, 80) : who;
        page.addAttribute("who", text);
        page.addAttribute("found", words.found(home.id(), text, SHOWN));
        return fill(page, home, RuleForm.of(rules.of(home.id())), locale);
    }

    @PostMapping
    String save(
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        Community home = current.current();
        RuleForm form = RuleForm.sent(fields);
        if (!form.isAccepted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("who", "");
            page.addAttribute("found", List.of());
            return fill(page, home, form, locale);
        }
        if (!rules.change(home.id(), form.rule(), form.seen())) {
            throw new Conflict("quota.conflict");
        }
        next.addFlashAttribute("notice", "quota.saved");
        return "redirect:/outreach/quota";
    }

    private String fill(Model page, Community home, RuleForm form, Locale locale) {
        Period period = desk.period(home);
        List<QuotaDesk.Use> fullest = desk.fullest(home.id(), period, SHOWN);
        List<QuotaDesk.Waiting> waiting = desk.waiting(home.id(), SHOWN);
        page.addAttribute("community", home);
        page.addAttribute("form", form);
        page.addAttribute("modes", QuotaMode.values());
        page.addAttribute("decided", rules.of(home.id()));
        page.addAttribute("period", period);
        page.addAttribute("sum", desk.sum(home.id(), period));
        page.addAttribute("fullest", fullest);
        page.addAttribute("reasons", desk.waitingBy(home.id()));
        page.addAttribute("waiting", waiting);
        page.addAttribute("words", words.of(home.id(), locale, QuotaWords.Source.named(fullest, waiting)));
        return "outreach/quota";
    }
}
