package org.qunflow.engagement.ugc.web;

import java.util.List;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.ugc.Licences;
import org.qunflow.engagement.ugc.Picture;
import org.qunflow.engagement.ugc.Work;
import org.qunflow.engagement.ugc.WorkId;
import org.qunflow.engagement.ugc.WorkKind;
import org.qunflow.engagement.ugc.WorkState;
import org.qunflow.engagement.ugc.Works;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.ListPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of contributions, and one of them with its licence, its uses and what others say about it. */
@Controller
@RequestMapping("/content")
class ContentController {
    private static final int FOUND = 20;

    private final Works works;
    private final Licences licences;
    private final Members members;
    private final CurrentCommunity current;

    ContentController(Works works, Licences licences, Members members, CurrentCommunity current) {
        this.works = works;
        this.licences = licences;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) WorkState state,
            @RequestParam(required = false) UUID before,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) MemberId by,
            Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        String address = state == null ? "/content" : "/content?state=" + state;
        ListPage.of(works.page(community.id(), state, before, ListPage.ASKED), address, "before", before, Work::id)
                .show(page, "works");
        page.addAttribute("state", state);
        page.addAttribute("counts", works.counts(community.id()));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        page.addAttribute(
                "author", by == null ? null : members.find(community.id(), by).orElse(null));
        page.addAttribute("kinds", WorkKind.values());
        page.addAttribute("longest", works.longest());
        return "content/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable WorkId id, Model page) {
        Community community = current.current();
        page.addAttribute("work", found(id));
        page.addAttribute("longest", works.longest());
        page.addAttribute("zone", community.zone());
        page.addAttribute("reuses", licences.reuses(community.id(), id));
        page.addAttribute("reports", licences.reports(community.id(), id));
        return "content/work";
    }

    @GetMapping("/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable WorkId id) {
        Picture picture = works.picture(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .body(picture.bytes());
    }

    private Work found(WorkId id) {
        return works.find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
