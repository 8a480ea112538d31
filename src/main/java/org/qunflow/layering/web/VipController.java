package org.qunflow.layering.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.layering.vip.GroupPolicies;
import org.qunflow.layering.vip.Vip;
import org.qunflow.layering.vip.VipShares;
import org.qunflow.layering.vip.Vips;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is VIP, who may become one, what was shared, and what holds for which kind of group. */
@Controller
@RequestMapping("/layers/vip")
class VipController {
    private static final int VIPS = 30;
    private static final int SHARES = 10;

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
        Slice<Vip> slice = Slice.of(vips.page(community.id(), before, VIPS + 1), VIPS);
        page.addAttribute("community", community);
        page.addAttribute("vips", slice.shown());
        page.addAttribute("people", people(community, slice.shown()));
        page.addAttribute("shares", shares.newest(community.id(), SHARES));
        page.addAttribute("policies", policies.all());
        page.addAttribute("fee", vips.policy().fee());
        page.addAttribute("first", before == null ? null : "/layers/vip");
        page.addAttribute("next", slice.next(last -> "/layers/vip?before=" + last.id()));
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
}
