package org.qunflow.layering.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.layering.vip.GroupPolicies;
import org.qunflow.layering.vip.Vip;
import org.qunflow.layering.vip.VipAnswer;
import org.qunflow.layering.vip.VipPayment;
import org.qunflow.layering.vip.VipShares;
import org.qunflow.layering.vip.Vips;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
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

/** Who is VIP, who may become one, what was shared, and what holds for which kind of group. */
@Controller
@RequestMapping("/layers/vip")
class VipController {
    private static final int VIPS = 30;
    private static final int SHARES = 10;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

    private final Vips vips;
    private final VipShares shares;
    private final GroupPolicies policies;
    private final Members members;
    private final CurrentCommunity current;

    VipController(Vips vips, VipShares shares, GroupPolicies policies, Members members, CurrentCommunity current) {
        this.vips = vips;
        this.shares = shares;
        this.policies = policies;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String vips(@RequestParam(required = false) UUID before, Model page) {
        Community community = current.current();
        List<Vip> found = vips.page(community.id(), before, VIPS + 1);
        List<Vip> shown = found.subList(0, Math.min(VIPS, found.size()));
        page.addAttribute("community", community);
        page.addAttribute("vips", shown);
        page.addAttribute("people", people(community, shown));
        page.addAttribute("shares", shares.newest(community.id(), SHARES));
        page.addAttribute("policies", policies.all());
        page.addAttribute("fee", vips.policy().fee());
        page.addAttribute("first", before == null ? null : "/layers/vip");
        page.addAttribute(
                "next",
                found.size() > VIPS
                        ? "/layers/vip?before=" + found.get(VIPS - 1).id()
                        : null);
        return "layers/vip";
    }

    private Map<MemberId, Member> people(Community community, List<Vip> shown) {
        return members
                .findAll(
                        community.id(),
                        shown.stream().map(Vip::member).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    @PostMapping("/{id}/payments")
    String pay(
            @PathVariable MemberId id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reference,
            RedirectAttributes next) {
        CommunityId community = current.current().id();
        members.find(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        BigDecimal paid = NUMBER.matcher(amount.strip()).matches() ? new BigDecimal(amount.strip()) : null;
        VipAnswer answer = vips.pay(community, new VipPayment(id, paid, reference, "OPERATOR"));
        if (answer instanceof VipAnswer.Refused refused) {
            Notice.DANGER.say(next, "layers.vip.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, "layers.vip.paid");
        }
        return "redirect:/layers/vip";
    }
}
