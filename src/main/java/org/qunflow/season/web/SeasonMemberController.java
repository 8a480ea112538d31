package org.qunflow.season.web;

import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.season.InvitationBook;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.elimination.Eliminations;
import org.qunflow.season.exemption.ExemptionSettings;
import org.qunflow.season.exemption.Exemptions;
import org.qunflow.season.standing.Line;
import org.qunflow.season.standing.Standings;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Why a member is in and why he is out: cycle by cycle, with the numbers that decided. */
@Controller
@RequestMapping("/season/members/{id}")
class SeasonMemberController {
    private static final int SHOWN = 20;

    private final Sources sources;
    private final Members members;
    private final Communities communities;
    private final ExemptionSettings bounds;
    private final CurrentCommunity current;

    SeasonMemberController(
            Sources sources,
            Members members,
            Communities communities,
            ExemptionSettings bounds,
            CurrentCommunity current) {
        this.sources = sources;
        this.members = members;
        this.communities = communities;
        this.bounds = bounds;
        this.current = current;
    }

    /** Where what concerns a member stands. */
    @Component
    record Sources(
            Cycles cycles,
            Standings standings,
            Eliminations eliminations,
            Exemptions exemptions,
            InvitationBook invitations) {

        Optional<Line> now(Community home, MemberId member) {
            return cycles.running(home.id()).filter(Season::hasCycles).flatMap(s -> standings.now(s, member));
        }
    }

    @GetMapping
    String member(@PathVariable MemberId id, Model page) {
        Community home = current.current();
        Member member =
                members.find(home.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("member", member);
        page.addAttribute("line", sources.now(home, id).orElse(null));
        page.addAttribute("past", sources.standings().of(id, SHOWN));
        page.addAttribute("eliminations", sources.eliminations().of(home.id(), id, SHOWN));
        page.addAttribute("exemptions", sources.exemptions().of(home.id(), id, SHOWN));
        page.addAttribute("invitations", sources.invitations().of(home.id(), id, SHOWN));
        page.addAttribute("now", communities.now(home.id()));
        page.addAttribute(
                "today", communities.now(home.id()).atZone(home.zone()).toLocalDate());
        page.addAttribute("zone", home.zone());
        page.addAttribute("bounds", bounds);
        return "season/member";
    }
}
