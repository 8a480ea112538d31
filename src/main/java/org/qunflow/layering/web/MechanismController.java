package org.qunflow.layering.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.layering.band.BandKind;
import org.qunflow.layering.band.LayerPictures;
import org.qunflow.layering.mechanism.Invite;
import org.qunflow.layering.mechanism.Mechanism;
import org.qunflow.layering.mechanism.MechanismAnswer;
import org.qunflow.layering.mechanism.Mechanisms;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.qunflow.web.Slice;
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

/** Groups for promotions: those there are, one of them with whom it invites, and the answers that operators record. */
@Controller
@RequestMapping("/layers/mechanisms")
class MechanismController {
    private static final int NEWEST = 30;

    private final Mechanisms mechanisms;
    private final LayerPictures pictures;
    private final Members members;
    private final CurrentCommunity current;

    MechanismController(Mechanisms mechanisms, LayerPictures pictures, Members members, CurrentCommunity current) {
        this.mechanisms = mechanisms;
        this.pictures = pictures;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String mechanisms(@RequestParam(required = false) GroupId after, Model page) {
        Community community = current.current();
        Slice<Mechanism> slice = Slice.of(mechanisms.page(community.id(), after, NEWEST + 1), NEWEST);
        page.addAttribute("community", community);
        page.addAttribute("mechanisms", slice.shown());
        page.addAttribute("first", after == null ? null : "/layers/mechanisms");
        page.addAttribute("next", slice.next(last -> "/layers/mechanisms?after=" + last.group()));
        page.addAttribute("picture", pictures.of(community.id()));
        page.addAttribute("kinds", BandKind.values());
        return "layers/mechanisms";
    }

    @GetMapping("/{id}")
    String mechanism(@PathVariable GroupId id, Model page) {
        Community community = current.current();
        Mechanism mechanism = find(community, id);
        List<Invite> invites = mechanisms.invites(community.id(), id);
        page.addAttribute("community", community);
        page.addAttribute("mechanism", mechanism);
        page.addAttribute("invites", invites);
        page.addAttribute(
                "people",
                members
                        .findAll(
                                community.id(),
                                invites.stream().map(Invite::member).toList())
                        .stream()
                        .collect(Collectors.toMap(Member::id, Function.identity())));
        return "layers/mechanism";
    }

    private Mechanism find(Community community, GroupId id) {
        return mechanisms.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id}/answers")
    String answer(
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "false") boolean joins,
            RedirectAttributes next) {
        Community community = current.current();
        find(community, id);
        MemberId who = MemberId.ofKey(member).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        MechanismAnswer answer = mechanisms.answer(community.id(), id, who, joins);
        say(next, answer, joins ? "layers.mechanism.joined" : "layers.mechanism.declined");
        return "redirect:/layers/mechanisms/" + id;
    }

    static void say(RedirectAttributes next, MechanismAnswer answer, String done) {
        if (answer instanceof MechanismAnswer.Refused refused) {
            Notice.DANGER.say(next, "layers.mechanism.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
