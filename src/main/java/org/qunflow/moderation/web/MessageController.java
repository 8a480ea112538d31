package org.qunflow.moderation.web;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.moderation.cases.Places;
import org.qunflow.moderation.detect.Detection;
import org.qunflow.moderation.detect.Moods;
import org.qunflow.moderation.message.Messages;
import org.qunflow.moderation.message.NewMessage;
import org.qunflow.moderation.message.Plain;
import org.qunflow.shared.MemberId;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an operator pastes what was said, for the detectors to look at; and the mood of groups. */
@Controller
@RequestMapping("/moderation/messages")
class MessageController {
    private static final int FOUND = 12;
    private static final int SHOWN = 20;
    private static final int DAYS = 14;

    private final Messages messages;
    private final Detection detection;
    private final Moods moods;
    private final Who who;
    private final Page pages;

    MessageController(Messages messages, Detection detection, Moods moods, Who who, Page pages) {
        this.messages = messages;
        this.detection = detection;
        this.moods = moods;
        this.who = who;
        this.pages = pages;
    }

    /** Who may have said it, where and when. */
    @Component("moderationWho")
    record Who(Members members, Places places, Communities communities) {}

    @GetMapping
    String messages(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) MemberId member, Model page) {
        Community community = pages.fill(page);
        Member about = member == null
                ? null
                : who.members().find(community.id(), member).orElse(null);
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : who.members().search(community.id(), q.strip(), FOUND));
        page.addAttribute("about", about);
        page.addAttribute("places", about == null ? List.of() : who.places().of(community.id(), about.id()));
        page.addAttribute(
                "moods",
                moods.newest(
                        community.id(),
                        who.communities()
                                .now(community.id())
                                .atZone(community.zone())
                                .toLocalDate()
                                .minusDays(DAYS),
                        SHOWN));
        return "moderation/messages";
    }

    @PostMapping
    String paste(
            @RequestParam MemberId member,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String body,
            RedirectAttributes next,
            Model page) {
        Community community = pages.fill(page);
        Instant now = who.communities().now(community.id());
        if (body.isBlank() || who.members().find(community.id(), member).isEmpty()) {
            Notice.DANGER.say(next, "moderation.refused.NO_EVIDENCE");
            return "redirect:/moderation/messages?member=" + member;
        }
        String key = member + " " + now + " " + Plain.of(body).hash();
        messages.take(
                community.id(), List.of(new NewMessage(member, Page.group(group), body.strip(), "paste", key, now)));
        int cases = detection.look(community.id(), now);
        Notice.INFO.say(next, cases == 0 ? "moderation.pasted.nothing" : "moderation.pasted.found", cases);
        return cases == 0 ? "redirect:/moderation/messages" : "redirect:/moderation?state=OPEN";
    }
}
