package org.qunflow.moderation.web;

import java.io.IOException;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.moderation.cases.CaseAnswer;
import org.qunflow.moderation.cases.Cases;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.cases.Places;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What members report, noted by an operator from a phone: who, then what; two clicks and the evidence. */
@Controller
@RequestMapping("/moderation/report")
class ReportController {
    private static final int FOUND = 12;
    private static final List<String> FREQUENT = List.of("3.1", "3.3", "2.6", "4.3", "5.1", "2.4");

    private final Cases cases;
    private final Places places;
    private final Members members;
    private final CurrentCommunity current;
    private final Page pages;

    ReportController(Cases cases, Places places, Members members, CurrentCommunity current, Page pages) {
        this.cases = cases;
        this.places = places;
        this.members = members;
        this.current = current;
        this.pages = pages;
    }

    @GetMapping
    String form(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) MemberId member, Model page) {
        Community community = pages.fill(page);
        Member about =
                member == null ? null : members.find(community.id(), member).orElse(null);
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        page.addAttribute("about", about);
        page.addAttribute("places", about == null ? List.of() : places.of(community.id(), about.id()));
        page.addAttribute("frequent", FREQUENT);
        return "moderation/report";
    }

    @PostMapping
    String report(
            @RequestParam MemberId member,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String reporter,
            @RequestParam(required = false) MultipartFile picture,
            RedirectAttributes next)
            throws IOException {
        byte[] bytes = picture == null ? new byte[0] : picture.getBytes();
        NewCase wish = new NewCase(
                member,
                Page.group(group),
                item.isEmpty() ? other : item,
                null,
                null,
                body.strip(),
                bytes,
                MemberId.ofKey(reporter.strip()).orElse(null));
        return answered(cases.report(current.current().id(), wish), member, next);
    }

    private static String answered(CaseAnswer answer, MemberId member, RedirectAttributes next) {
        if (answer instanceof CaseAnswer.Opened opened) {
            Notice.SUCCESS.say(next, "moderation.reported");
            return "redirect:/moderation/cases/" + opened.id();
        }
        if (answer instanceof CaseAnswer.Joined joined) {
            Notice.INFO.say(next, "moderation.joined");
            return "redirect:/moderation/cases/" + joined.id();
        }
        Notice.DANGER.say(next, "moderation.refused." + ((CaseAnswer.Refused) answer).why());
        return "redirect:/moderation/report?member=" + member;
    }
}
