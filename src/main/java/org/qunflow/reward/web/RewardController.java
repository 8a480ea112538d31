package org.qunflow.reward.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.reward.Accounts;
import org.qunflow.reward.Budgets;
import org.qunflow.reward.Entry;
import org.qunflow.reward.Side;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the community's book says, and what it says of one member. */
@Controller
@RequestMapping("/rewards")
class RewardController {
    private static final int FOUND = 50;
    private static final int NEWEST = 10;
    private static final int ENTRIES = 50;

    private final Accounts accounts;
    private final Budgets budgets;
    private final Members members;
    private final CurrentCommunity current;

    RewardController(Accounts accounts, Budgets budgets, Members members, CurrentCommunity current) {
        this.accounts = accounts;
        this.budgets = budgets;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String book(@RequestParam(defaultValue = "") String q, Model page) {
        Community community = current.current();
        Map<Side, BigDecimal> sheet = accounts.sheet(community.id());
        page.addAttribute("community", community);
        page.addAttribute("sheet", sheet);
        page.addAttribute("total", sheet.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        page.addAttribute("budgets", budgets.thisMonth(community.id()));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        entries(community, accounts.newest(community.id(), NEWEST), page);
        return "reward/book";
    }

    @GetMapping("/members/{id}")
    String member(
            @PathVariable MemberId id, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model page) {
        Community community = current.current();
        Member member =
                members.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Entry> entries = accounts.of(community.id(), id, before, ENTRIES + 1);
        page.addAttribute("member", member);
        page.addAttribute("balance", accounts.of(community.id(), id).amount());
        page.addAttribute("first", before == Long.MAX_VALUE ? null : "/rewards/members/" + id);
        page.addAttribute("next", next(id, entries).orElse(null));
        entries(community, entries.subList(0, Math.min(ENTRIES, entries.size())), page);
        return "reward/member";
    }

    private static Optional<String> next(MemberId id, List<Entry> entries) {
        return entries.size() > ENTRIES
                ? Optional.of("/rewards/members/" + id + "?before="
                        + entries.get(ENTRIES - 1).id())
                : Optional.empty();
    }

    private void entries(Community community, List<Entry> entries, Model page) {
        List<MemberId> who = entries.stream().map(Entry::member).distinct().toList();
        page.addAttribute("entries", entries);
        page.addAttribute("zone", community.zone());
        page.addAttribute(
                "people",
                members.findAll(community.id(), who).stream()
                        .collect(Collectors.toMap(Member::id, Function.identity())));
    }
}
