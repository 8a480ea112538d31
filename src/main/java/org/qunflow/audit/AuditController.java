package org.qunflow.audit;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.audit.privacy.Masks;
import org.qunflow.audit.search.Lines;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalSearch;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's way in: find a member. */
@Controller
@RequestMapping("/audit")
class AuditController {
    private static final int FOUND = 50;
    private static final int RECENT = 300;

    private final CurrentCommunity current;
    private final Members members;
    private final JournalSearch journal;
    private final Masks masks;

    AuditController(CurrentCommunity current, Members members, JournalSearch journal, Masks masks) {
        this.current = current;
        this.members = members;
        this.journal = journal;
        this.masks = masks;
    }

    @GetMapping({"", "/members"})
    String members(@RequestParam(defaultValue = "") String q, HtmxRequest htmx, Model page) {
        Community community = current.current();
        String text = q.strip();
        page.addAttribute("q", text);
        page.addAttribute("zone", community.zone());
        page.addAttribute(
                "found", masks.of(text.isEmpty() ? recent(community) : members.search(community.id(), text, FOUND)));
        return htmx.isHtmxRequest() ? "audit/members :: results" : "audit/members";
    }

    /** Members that something happened to last, newest first. */
    private List<Member> recent(Community community) {
        List<JournalLine> latest = journal.page(JournalFilter.in(community.id()), Optional.empty(), RECENT);
        List<MemberId> ids = latest.stream()
                .map(Lines::member)
                .filter(Objects::nonNull)
                .distinct()
                .limit(FOUND)
                .toList();
        Map<MemberId, Member> known = members.findAll(community.id(), ids).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
