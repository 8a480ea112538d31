package org.qunflow.engagement.offline.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.Venues;
import org.qunflow.engagement.offline.Answer;
import org.qunflow.engagement.offline.NewOffline;
import org.qunflow.engagement.offline.Offline;
import org.qunflow.engagement.offline.OfflineSettings;
import org.qunflow.engagement.offline.Offlines;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offline events of a community, and the form to propose one (000-16, 002-14). */
@Controller
@RequestMapping("/offline")
class OfflineController {
    private static final int PAGE = 25;
    private static final int FOUND = 20;

    private final Offlines events;
    private final Venues venues;
    private final Members members;
    private final OfflineSettings settings;
    private final CurrentCommunity current;

    OfflineController(
            Offlines events, Venues venues, Members members, OfflineSettings settings, CurrentCommunity current) {
        this.events = events;
        this.venues = venues;
        this.members = members;
        this.settings = settings;
        this.current = current;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) UUID before,
            Model page) {
        Community community = current.current();
        List<Offline> found = events.page(community.id(), !all, before, PAGE + 1);
        List<Offline> shown = found.subList(0, Math.min(PAGE, found.size()));
        String here = "/offline?all=" + all;
        page.addAttribute("community", community);
        page.addAttribute("events", shown);
        page.addAttribute("all", all);
        page.addAttribute("first", before == null ? null : here);
        page.addAttribute(
                "next",
                found.size() > PAGE ? here + "&before=" + shown.get(PAGE - 1).id() : null);
        return "engagement/offline/list";
    }

    @GetMapping("/new")
    String proposal(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) MemberId organiser, Model page) {
        Community community = current.current();
        ProposalForm form = Optional.ofNullable((Map<?, ?>) page.getAttribute("typed"))
                .map(ProposalForm::of)
                .orElse(ProposalForm.EMPTY.by(organiser == null ? "" : organiser.toString()));
        page.addAttribute("community", community);
        page.addAttribute("form", form);
        page.addAttribute("venues", venues.open(community.id()));
        page.addAttribute("settings", settings);
        page.addAttribute("prepareFor", Duration.ofDays(settings.prepareFor().getDays()));
        page.addAttribute("organiser", organiser(community, form));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        return "engagement/offline/new";
    }

    private String organiser(Community community, ProposalForm form) {
        try {
            return form.organiser().isEmpty()
                    ? null
                    : members.find(community.id(), MemberId.of(form.organiser()))
                            .map(m -> m.displayName())
                            .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @PostMapping
    String propose(ProposalForm form, RedirectAttributes next) {
        Community community = current.current();
        Optional<NewOffline> wanted = form.event(community.zone());
        Optional<Answer> answer = wanted.map(event -> events.propose(community.id(), event));
        if (answer.orElse(null) instanceof Answer.Done done) {
            Notice.SUCCESS.say(next, "offline.proposed");
            return "redirect:/offline/" + done.event();
        }
        Notice.DANGER.say(
                next,
                answer.map(a -> "offline.refused." + ((Answer.Refused) a).why()).orElse("offline.refused.UNREADABLE"));
        next.addFlashAttribute("typed", form.typed());
        return "redirect:/offline/new";
    }
}
