package org.qunflow.group.opening.web;

import java.util.Optional;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.rules.Nicknames;
import org.qunflow.group.opening.rules.Rulebook;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leads and operators do with the rulebook and nicknames: draft, approve, set the format, set a nickname. */
@Controller
@RequestMapping("/groups/rules")
class RuleActsController {
    private static final String BACK = "redirect:/groups/rules";

    private final Rulebook rulebook;
    private final Nicknames nicknames;
    private final CurrentCommunity current;
    private final Told told;

    RuleActsController(Rulebook rulebook, Nicknames nicknames, CurrentCommunity current, Told told) {
        this.rulebook = rulebook;
        this.nicknames = nicknames;
        this.current = current;
        this.told = told;
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
