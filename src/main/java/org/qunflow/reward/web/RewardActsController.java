package org.qunflow.reward.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.qunflow.reward.Accounts;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Budgets;
import org.qunflow.reward.Entry;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead does with points: sets budgets and takes back what was booked. */
@Controller
@RequestMapping("/rewards")
class RewardActsController {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");
    private static final int LONGEST_REASON = 500;

    private final Rewards rewards;
    private final Budgets budgets;
    private final Accounts accounts;
    private final CurrentCommunity current;

    RewardActsController(Rewards rewards, Budgets budgets, Accounts accounts, CurrentCommunity current) {
        this.rewards = rewards;
        this.budgets = budgets;
        this.accounts = accounts;
        this.current = current;
    }

    @PostMapping("/budgets")
    String budget(
            @RequestParam Purpose purpose, @RequestParam(defaultValue = "") String points, RedirectAttributes next) {
        CommunityId community = current.current().id();
        Optional<Points> amount = Optional.of(points.strip())
                .filter(p -> NUMBER.matcher(p).matches())
                .map(Points::of);
        if (amount.isEmpty()) {
            Notice.DANGER.say(next, "reward.refused.NOT_A_NUMBER");
        } else {
            say(next, budgets.set(community, purpose, amount.get()), "reward.budgets.done");
        }
        return "redirect:/rewards";
    }

    @PostMapping("/transfers/{id}/reverse")
    String reverse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean insists,
            RedirectAttributes next) {
        CommunityId community = current.current().id();
        Entry entry =
                accounts.entry(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        say(next, rewards.reverse(community, id, shortened(reason), insists), "reward.reversed");
        return "redirect:/rewards/members/" + entry.member();
    }

    private static void say(RedirectAttributes next, Answer answer, String done) {
        if (answer instanceof Answer.Refused refused) {
            Notice.DANGER.say(next, "reward.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
