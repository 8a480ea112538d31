package org.qunflow.engagement.kol.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qunflow.community.Community;
import org.qunflow.engagement.kol.KolId;
import org.qunflow.engagement.kol.Kols;
import org.qunflow.engagement.kol.NewKol;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Who speaks with authority, by which credentials, until when (000-19). */
@Controller
@RequestMapping("/content/kols")
class KolController {
    private static final int FOUND = 20;

    private final Kols kols;
    private final Members members;
    private final CurrentCommunity current;

    KolController(Kols kols, Members members, CurrentCommunity current) {
        this.kols = kols;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) MemberId member, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("kols", kols.all(community.id()));
        page.addAttribute("soon", kols.soon(community.id()));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        page.addAttribute(
                "member",
                member == null ? null : members.find(community.id(), member).orElse(null));
        return "content/kols";
    }

    @PostMapping
    String enter(
            @RequestParam(required = false) MemberId member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credentials,
            @RequestParam(defaultValue = "") String halo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil,
            @RequestParam(defaultValue = "0") int slotsPerWeek,
            RedirectAttributes next) {
        NewKol kol = new NewKol(member, name, credentials, halo, validUntil, slotsPerWeek);
        Answers.say(next, kols.enter(current.current().id(), kol), "content.kol.entered", typed(kol));
        return "redirect:/content/kols";
    }

    private static Map<String, ?> typed(NewKol kol) {
        return Map.of(
                "name", kol.name(),
                "credentials", kol.credentials(),
                "halo", kol.halo(),
                "validUntil", Objects.toString(kol.validUntil(), ""),
                "slotsPerWeek", kol.slotsPerWeek());
    }

    @PostMapping("/{id}/renewal")
    String renew(
            @PathVariable KolId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil,
            RedirectAttributes next) {
        CommunityId community = current.current().id();
        if (kols.find(community, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Answers.say(next, kols.renew(community, id, validUntil), "content.kol.renewed");
        return "redirect:/content/kols";
    }
}
