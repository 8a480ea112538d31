package org.qunflow.audit;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalLine;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's way in: find a member, or read the journal of the whole community. */
@Controller
@RequestMapping("/audit")
class AuditController {
    private static final int FOUND = 50;
    private static final int RECENT = 300;
    private static final int PAGE = 50;

    private final CurrentCommunity current;
    private final Members members;
    private final Journal journal;
    private final JournalItems items;

    AuditController(CurrentCommunity current, Members members, Journal journal, JournalItems items) {
        this.current = current;
        this.members = members;
        this.journal = journal;
        this.items = items;
    }

    /** One line of the community's journal; member is null where it is about something else. */
    record Line(long id, TimelineItem item, Member member) {}

    @GetMapping({"", "/members"})
    String members(@RequestParam(defaultValue = "") String q, HtmxRequest htmx, Model page) {
        Community community = current.current();
        String text = q.strip();
        page.addAttribute("q", text);
        page.addAttribute("zone", community.zone());
        page.addAttribute("found", text.isEmpty() ? recent(community) : members.search(community.id(), text, FOUND));
        return htmx.isHtmxRequest() ? "audit/members :: results" : "audit/members";
    }

    @GetMapping("/journal")
    String journal(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model page) {
        Community community = current.current();
        List<JournalLine> found = journal.latest(community.id(), before, PAGE + 1);
        List<JournalLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<MemberId, Member> known = known(community, shown);
        page.addAttribute("zone", community.zone());
        page.addAttribute("isFirst", before == Long.MAX_VALUE);
        page.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        page.addAttribute(
                "lines",
                shown.stream()
                        .map(l -> new Line(l.id(), items.event(l), known.get(member(l))))
                        .toList());
        return "audit/journal";
    }

    /** Members that something happened to last, newest first. */
    private List<Member> recent(Community community) {
        List<JournalLine> latest = journal.latest(community.id(), Long.MAX_VALUE, RECENT);
        Map<MemberId, Member> known = known(community, latest);
        return ids(latest).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .limit(FOUND)
                .toList();
    }

    private Map<MemberId, Member> known(Community community, List<JournalLine> lines) {
        Set<MemberId> ids = ids(lines);
        Collection<Member> found = ids.isEmpty() ? List.of() : members.findAll(community.id(), ids);
        return found.stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    private static Set<MemberId> ids(List<JournalLine> lines) {
        return lines.stream()
                .map(AuditController::member)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static MemberId member(JournalLine line) {
        try {
            return Set.of("member", "businessKey").contains(String.valueOf(line.subjectType()))
                    ? new MemberId(UUID.fromString(line.subjectId()))
                    : null;
        } catch (IllegalArgumentException noMember) {
            return null;
        }
    }
}
