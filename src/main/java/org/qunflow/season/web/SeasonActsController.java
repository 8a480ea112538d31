package org.qunflow.season.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.qunflow.member.Members;
import org.qunflow.season.Seasons;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.SeasonId;
import org.qunflow.season.exemption.ExemptionRefusal;
import org.qunflow.season.exemption.Exemptions;
import org.qunflow.season.exemption.Leave;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with seats: invite out of turn, note an answer, protect, note a leave, end a season. */
@Controller
@RequestMapping("/season")
class SeasonActsController {
    private static final int LONGEST_REASON = 500;

    private final Seasons seasons;
    private final Cycles cycles;
    private final Exemptions exemptions;
    private final Members members;
    private final CurrentCommunity current;

    SeasonActsController(
            Seasons seasons, Cycles cycles, Exemptions exemptions, Members members, CurrentCommunity current) {
        this.seasons = seasons;
        this.cycles = cycles;
        this.exemptions = exemptions;
        this.members = members;
        this.current = current;
    }

    @PostMapping("/invitations")
    String invite(@RequestParam MemberId member, RedirectAttributes next) {
        return say(next, seasons.invite(here(member), member), "season.invited", member);
    }

    @PostMapping("/answers")
    String answer(@RequestParam MemberId member, @RequestParam boolean accepted, RedirectAttributes next) {
        String done = accepted ? "season.answer.accepted" : "season.answer.declined";
        return say(next, seasons.reply(here(member), member, accepted), done, member);
    }

    @PostMapping("/protections")
    String protect(
            @RequestParam MemberId member,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        CommunityId community = here(member);
        Optional<ExemptionRefusal> refusal = day(until)
                .map(day -> exemptions.protect(community, member, day, shortened(reason)))
                .orElse(Optional.of(ExemptionRefusal.IN_THE_PAST));
        return say(next, refusal, "season.protected", member);
    }

    @PostMapping("/leaves")
    String leave(
            @RequestParam MemberId member,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        CommunityId community = here(member);
        Optional<ExemptionRefusal> refusal = day(first)
                .flatMap(from -> day(last).map(to -> new Leave(from, to, shortened(reason))))
                .map(leave -> exemptions.leave(community, member, leave))
                .orElse(Optional.of(ExemptionRefusal.IN_THE_PAST));
        return say(next, refusal, "season.onLeave", member);
    }

    @PostMapping("/end")
    String end(@RequestParam SeasonId season, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        cycles.callOff(current.current().id(), season, shortened(reason))
                .ifPresentOrElse(
                        why -> Notice.DANGER.say(next, "season.refused." + why),
                        () -> Notice.SUCCESS.say(next, "season.ended"));
        return "redirect:/season";
    }

    private CommunityId here(MemberId member) {
        CommunityId community = current.current().id();
        members.find(community, member).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return community;
    }

    private static String say(
            RedirectAttributes next, Optional<? extends Enum<?>> refusal, String done, MemberId member) {
        refusal.ifPresentOrElse(
                why -> Notice.DANGER.say(next, "season.refused." + why.name()), () -> Notice.SUCCESS.say(next, done));
        return "redirect:/season/members/" + member;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String reason) {
        String said = reason.strip();
        return said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON);
    }
}
