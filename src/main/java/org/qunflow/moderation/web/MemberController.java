package org.qunflow.moderation.web;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.Suspensions;
import org.qunflow.moderation.cases.CaseFile;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.shared.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A member's cases and penalties, and what holds now. */
@Controller("moderationMemberController")
@RequestMapping("/moderation/members/{id}")
class MemberController {
    private static final int HISTORY = 50;

    private final Members members;
    private final Suspensions suspensions;
    private final CaseReader cases;
    private final Penalties penalties;
    private final Page pages;

    MemberController(Members members, Suspensions suspensions, CaseReader cases, Penalties penalties, Page pages) {
        this.members = members;
        this.suspensions = suspensions;
        this.cases = cases;
        this.penalties = penalties;
        this.pages = pages;
    }

    @GetMapping
    String member(@PathVariable MemberId id, Model page) {
        Community community = pages.fill(page);
        Member member =
                members.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CaseFile> history = cases.of(community.id(), id, HISTORY);
        page.addAttribute("member", member);
        page.addAttribute("name", pages.name(member.displayName()));
        page.addAttribute("history", history);
        page.addAttribute(
                "penalties",
                penalties.ofCases(history.stream().map(c -> c.id().value()).toList()));
        page.addAttribute("penalty", penalties.active(id).orElse(null));
        page.addAttribute("held", !suspensions.held(List.of(id)).isEmpty());
        page.addAttribute("rungs", Rung.values());
        return "moderation/member";
    }
}
