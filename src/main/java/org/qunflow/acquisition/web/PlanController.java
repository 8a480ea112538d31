package org.qunflow.acquisition.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.qunflow.acquisition.referral.NewPlan;
import org.qunflow.acquisition.referral.Plans;
import org.qunflow.acquisition.referral.RewardKind;
import org.qunflow.acquisition.referral.StepBy;
import org.qunflow.acquisition.referral.Steps;
import org.qunflow.acquisition.referral.Tactic;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead does with referral: enables it, opens a plan, closes it. */
@Controller
@RequestMapping("/campaigns/lead/referrals")
class PlanController {
    private static final String LIST = "redirect:/campaigns/referrals";

    private final Plans plans;
    private final CurrentCommunity current;

    PlanController(Plans plans, CurrentCommunity current) {
        this.plans = plans;
        this.current = current;
    }

    /** A plan as it is typed; what the tactic does not need stays empty. */
    record Form(
            String name,
            Tactic tactic,
            String promise,
            String fullPrice,
            String price,
            String people,
            StepBy stepBy,
            String stepEvery,
            String stepRaise,
            RewardKind reward,
            String amount,
            String most,
            String firstDay,
            String lastDay) {

        NewPlan plan() {
            Tactic kind = tactic == null ? Tactic.JOIN_BENEFIT : tactic;
            BigDecimal full = kind.isPriced() ? Typed.money(or(fullPrice)) : null;
            BigDecimal now = kind.isPriced() ? Typed.money(or(price)) : null;
            return new NewPlan(
                    or(name),
                    kind,
                    or(promise),
                    full,
                    now,
                    kind == Tactic.GROUP_BUY ? Typed.whole(or(people)) : null,
                    kind == Tactic.STEPPED_PRICE ? steps() : null,
                    reward == null ? RewardKind.POINTS : reward,
                    Typed.money(or(amount)),
                    Typed.whole(or(most)),
                    Typed.day(or(firstDay)),
                    Typed.day(or(lastDay)));
        }

        private Steps steps() {
            return new Steps(
                    stepBy == null ? StepBy.HEADCOUNT : stepBy, Typed.whole(or(stepEvery)), Typed.money(or(stepRaise)));
        }

        private static String or(String text) {
            return text == null ? "" : text.strip();
        }
    }

    @PostMapping("/enable")
    String enable(RedirectAttributes next) {
        Said.say(next, plans.enable(current.current().id()), "campaigns.referral.enabled");
        return LIST;
    }

    @PostMapping("/plans")
    String open(@ModelAttribute Form form, RedirectAttributes next) {
        Said.say(next, plans.open(current.current().id(), form.plan()), "campaigns.plan.opened");
        return LIST;
    }

    @PostMapping("/plans/{plan}/close")
    String close(@PathVariable UUID plan, RedirectAttributes next) {
        CommunityId community = current.current().id();
        if (plans.newest(community, 100).stream().noneMatch(p -> p.id().equals(plan))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Said.say(next, plans.close(community, plan), "campaigns.plan.closed");
        return LIST;
    }
}
