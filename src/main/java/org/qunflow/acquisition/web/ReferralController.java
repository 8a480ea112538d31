package org.qunflow.acquisition.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.acquisition.referral.Plans;
import org.qunflow.acquisition.referral.Referral;
import org.qunflow.acquisition.referral.ReferralAnswer;
import org.qunflow.acquisition.referral.Referrals;
import org.qunflow.acquisition.referral.RewardKind;
import org.qunflow.acquisition.referral.StepBy;
import org.qunflow.acquisition.referral.Tactic;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows who brought whom, and lets operators look a code up and note a referral. */
@Controller
@RequestMapping("/campaigns/referrals")
class ReferralController {
    private static final String LIST = "redirect:/campaigns/referrals";
    private static final int ROWS = 25;
    private static final int FOUND = 10;
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Referrals referrals;
    private final Plans plans;
    private final Members members;
    private final CurrentCommunity current;

    ReferralController(Referrals referrals, Plans plans, Members members, CurrentCommunity current) {
        this.referrals = referrals;
        this.plans = plans;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(required = false) Instant before, @RequestParam(defaultValue = "") String q, Model page) {
        Community community = current.current();
        plans(community, page);
        people(community, q.strip(), page);
        List<Referral> rows = referrals.newest(community.id(), before == null ? NEWEST : before, ROWS + 1);
        List<Referral> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        page.addAttribute("referrals", shown);
        page.addAttribute("people", named(community, shown));
        page.addAttribute("first", before == null ? null : "/campaigns/referrals");
        page.addAttribute(
                "next",
                rows.size() > ROWS
                        ? "/campaigns/referrals?before=" + shown.get(ROWS - 1).at()
                        : null);
        return "campaigns/referrals";
    }

    private void plans(Community community, Model page) {
        page.addAttribute("community", community);
        page.addAttribute("currency", community.currency().getCurrencyCode());
        page.addAttribute("enabled", plans.enabled(community.id()));
        page.addAttribute("plans", plans.newest(community.id(), 5));
        page.addAttribute("today", plans.today(community.id()));
        page.addAttribute("tactics", Tactic.values());
        page.addAttribute("kinds", RewardKind.values());
        page.addAttribute("stepsBy", StepBy.values());
    }

    private void people(Community community, String q, Model page) {
        page.addAttribute("q", q);
        page.addAttribute("found", q.isEmpty() ? List.of() : members.search(community.id(), q, FOUND));
    }

    private Map<MemberId, Member> named(Community community, List<Referral> shown) {
        List<MemberId> who = shown.stream()
                .flatMap(r -> Stream.of(r.referrer(), r.invitee()))
                .distinct()
                .toList();
        return members.findAll(community.id(), who).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /** Answers with the member's own code in the notice. */
    @PostMapping("/codes")
    String code(@RequestParam(required = false) MemberId member, RedirectAttributes next) {
        Optional<Member> who = find(member);
        if (who.isEmpty()) {
            Notice.DANGER.say(next, "campaigns.referral.nobody");
        } else {
            String code = referrals.codeOf(current.current().id(), who.get().id());
            Notice.INFO.say(next, "campaigns.referral.code", who.get().displayName(), code);
        }
        return LIST;
    }

    /** The invitee is named by external id or by the beginning of a name that only one member has. */
    @PostMapping
    String refer(
            @RequestParam(required = false) MemberId member,
            @RequestParam(defaultValue = "") String invitee,
            RedirectAttributes next) {
        Optional<Member> referrer = find(member);
        List<Member> found =
                invitee.isBlank() ? List.of() : members.search(current.current().id(), invitee.strip(), 2);
        if (referrer.isEmpty() || found.size() != 1) {
            Notice.DANGER.say(next, found.size() > 1 ? "campaigns.referral.several" : "campaigns.referral.nobody");
        } else {
            ReferralAnswer answer = referrals.refer(
                    current.current().id(), referrer.get().id(), found.get(0).id());
            Said.say(next, answer, "campaigns.referral.noted");
        }
        return LIST;
    }

    private Optional<Member> find(MemberId member) {
        return member == null
                ? Optional.empty()
                : members.find(current.current().id(), member);
    }
}
