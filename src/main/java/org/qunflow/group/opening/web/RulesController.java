package org.qunflow.group.opening.web;

import java.util.List;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.rules.Misfit;
import org.qunflow.group.opening.rules.Nicknames;
import org.qunflow.group.opening.rules.Rulebook;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
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

/** The rulebook with its versions, and the format of nicknames with who does not keep to it. */
@Controller
@RequestMapping("/groups/rules")
class RulesController {
    private static final String BACK = "redirect:/groups/rules";
    private static final int SHOWN = 25;
    private static final int FOUND = 10;

    private final Rulebook rulebook;
    private final Nicknames nicknames;
    private final Members members;
    private final People people;
    private final CurrentCommunity current;
    private final Told told;

    RulesController(
            Rulebook rulebook,
            Nicknames nicknames,
            Members members,
            People people,
            CurrentCommunity current,
            Told told) {
        this.rulebook = rulebook;
        this.nicknames = nicknames;
        this.members = members;
        this.people = people;
        this.current = current;
        this.told = told;
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
        List<Misfit> found = nicknames.misfits(community, after, SHOWN + 1);
        List<Misfit> shown = found.subList(0, Math.min(SHOWN, found.size()));
        page.addAttribute("misfits", shown);
        page.addAttribute("people", people.names(community, shown.stream().map(Misfit::member)));
        page.addAttribute("first", after == null ? null : "/groups/rules");
        page.addAttribute(
                "next",
                found.size() > SHOWN
                        ? "/groups/rules?after=" + shown.get(SHOWN - 1).member()
                        : null);
    }

    @PostMapping("/book")
    String draft(@RequestParam(defaultValue = "") String text, RedirectAttributes next) {
        told.say(next, rulebook.draft(community(), text), "opening.rules.drafted");
        return BACK;
    }

    @PostMapping("/book/{version}/approve")
    String approve(@PathVariable int version, RedirectAttributes next) {
        if (rulebook.versions(community()).stream().noneMatch(v -> v.version() == version)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        told.say(next, rulebook.approve(community(), version), "opening.rules.approved");
        return BACK;
    }

    @PostMapping("/format")
    String format(
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam(defaultValue = "") String example,
            RedirectAttributes next) {
        told.say(next, nicknames.change(community(), pattern, example), "opening.format.changed");
        return BACK;
    }

    @PostMapping("/nicknames")
    String nickname(
            @RequestParam(required = false) MemberId member,
            @RequestParam(defaultValue = "") String nickname,
            RedirectAttributes next) {
        Optional<Refusal> why =
                member == null ? Optional.of(Refusal.of("IN_NO_GROUP")) : nicknames.set(community(), member, nickname);
        told.say(next, why, "opening.nickname.set");
        return BACK;
    }

    private CommunityId community() {
        return current.current().id();
    }
}
