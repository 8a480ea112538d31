package org.qunflow.engagement.kol.web;

import java.util.List;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.kol.KolSession;
import org.qunflow.engagement.kol.KolSessions;
import org.qunflow.engagement.kol.Kols;
import org.qunflow.engagement.kol.SessionId;
import org.qunflow.member.Members;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.ListPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Slots for talks with KOLs, and why who was drawn (003-17). */
@Controller
@RequestMapping("/content/sessions")
class SessionController {
    private static final int FOUND = 20;

    private final KolSessions sessions;
    private final Kols kols;
    private final Members members;
    private final CurrentCommunity current;

    SessionController(KolSessions sessions, Kols kols, Members members, CurrentCommunity current) {
        this.sessions = sessions;
        this.kols = kols;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String all(@RequestParam(required = false) UUID before, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        ListPage.of(
                        sessions.page(community.id(), before, ListPage.ASKED),
                        "/content/sessions",
                        "before",
                        before,
                        KolSession::id)
                .show(page, "sessions");
        page.addAttribute(
                "kols",
                kols.all(community.id()).stream()
                        .filter(k -> k.expiredAt() == null)
                        .toList());
        return "content/sessions";
    }

    @GetMapping("/{id}")
    String one(@PathVariable SessionId id, @RequestParam(defaultValue = "") String q, Model page) {
        Community community = current.current();
        KolSession session =
                sessions.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("community", community);
        page.addAttribute("kolSession", session);
        page.addAttribute("talks", sessions.talks(community.id(), id));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        return "content/session";
    }
}
