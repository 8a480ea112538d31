package org.qunflow.outreach.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.outreach.quota.QuietHours;
import org.qunflow.outreach.quota.QuotaDesk;
import org.qunflow.outreach.quota.QuotaRules;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
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

/** One member in the quota ledger: who used the last slot, why the next touch waits, and his own quiet hours. */
@Controller
@RequestMapping("/outreach/quota/members/{id}")
class QuotaMemberController {
    private static final int SHOWN = 50;

    private final QuotaDesk desk;
    private final QuotaRules rules;
    private final QuotaWords.Source words;
    private final CurrentCommunity current;

    QuotaMemberController(QuotaDesk desk, QuotaRules rules, QuotaWords.Source words, CurrentCommunity current) {
        this.desk = desk;
        this.rules = rules;
        this.words = words;
        this.current = current;
    }

    @GetMapping
    String page(@PathVariable MemberId id, Locale locale, Model page) {
        Community home = current.current();
        QuotaDesk.Account account = desk.account(home, member(home, id, page).id(), SHOWN);
        page.addAttribute("from", time(account.quiet(), account.quiet().from()));
        page.addAttribute("until", time(account.quiet(), account.quiet().until()));
        page.addAttribute("problem", false);
        return fill(page, home, account, locale);
    }

    @PostMapping("/quiet")
    String quiet(
            @PathVariable MemberId id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        Community home = current.current();
        Member member = member(home, id, page);
        Optional<QuietHours> hours = hours(from, until);
        if (hours.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("from", from);
            page.addAttribute("until", until);
            page.addAttribute("problem", true);
            return fill(page, home, desk.account(home, member.id(), SHOWN), locale);
        }
        desk.quiet(home.id(), member.id(), hours.get());
        next.addFlashAttribute("notice", "quota.quiet.saved");
        return "redirect:/outreach/quota/members/" + id;
    }

    private Member member(Community home, MemberId id, Model page) {
        Member member = words.member(home.id(), id);
        if (member == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("member", member);
        return member;
    }

    private String fill(Model page, Community home, QuotaDesk.Account account, Locale locale) {
        page.addAttribute("community", home);
        page.addAttribute("rule", rules.of(home.id()).rule());
        page.addAttribute("account", account);
        page.addAttribute("words", words.of(home.id(), locale, List.of()));
        return "outreach/quota-member";
    }

    /** Both fields empty: none. */
    private static Optional<QuietHours> hours(String from, String until) {
        if (from.isBlank() && until.isBlank()) {
            return Optional.of(QuietHours.NONE);
        }
        return RuleForm.time(from).flatMap(f -> RuleForm.time(until).map(u -> new QuietHours(f, u)));
    }

    private static String time(QuietHours quiet, LocalTime time) {
        return quiet.isNone() ? "" : time.toString();
    }
}
