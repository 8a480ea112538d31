package org.qunflow.group.opening.web;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.group.opening.rules.Misfit;
import org.qunflow.group.opening.rules.Nicknames;
import org.qunflow.group.opening.rules.Rulebook;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rulebook with its versions, and the format of nicknames with who does not keep to it. */
@Controller
@RequestMapping("/groups/rules")
class RulesController {
    private static final int SHOWN = 25;
    private static final int FOUND = 10;

    private final Rulebook rulebook;
    private final Nicknames nicknames;
    private final Members members;
    private final People people;
    private final CurrentCommunity current;

    RulesController(Rulebook rulebook, Nicknames nicknames, Members members, People people, CurrentCommunity current) {
        this.rulebook = rulebook;
        this.nicknames = nicknames;
        this.members = members;
        this.people = people;
        this.current = current;
    }

    @GetMapping
    String rules(
            @RequestParam(required = false) MemberId after, @RequestParam(defaultValue = "") String who, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("versions", rulebook.versions(community.id()));
        page.addAttribute("acceptedNone", rulebook.acceptedNone(community.id()));
        page.addAttribute("format", nicknames.format(community.id()));
        page.addAttribute("who", who.strip());
        page.addAttribute("found", who.isBlank() ? List.of() : members.search(community.id(), who.strip(), FOUND));
        misfits(community.id(), after, page);
        return "opening/rules";
    }

    private void misfits(CommunityId community, MemberId after, Model page) {
        Slice<Misfit> slice = Slice.of(nicknames.misfits(community, after, SHOWN + 1), SHOWN);
        page.addAttribute("misfits", slice.shown());
        page.addAttribute(
                "people", people.names(community, slice.shown().stream().map(Misfit::member)));
        page.addAttribute("first", after == null ? null : "/groups/rules");
        page.addAttribute("next", slice.next(last -> "/groups/rules?after=" + last.member()));
    }
}
