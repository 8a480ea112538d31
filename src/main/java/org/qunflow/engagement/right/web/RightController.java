package org.qunflow.engagement.right.web;

import java.util.List;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.right.Answer;
import org.qunflow.engagement.right.Right;
import org.qunflow.engagement.right.RightId;
import org.qunflow.engagement.right.RightKind;
import org.qunflow.engagement.right.Rights;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.ListPage;
import org.qunflow.web.Notice;
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

/** Who holds which right until when, who might rise, and how a right is taken away (003-19). */
@Controller
@RequestMapping("/content/rights")
class RightController {
    private static final int FOUND = 20;
    private static final int BEST = 5;

    private final Rights rights;
    private final Members members;
    private final CurrentCommunity current;

    RightController(Rights rights, Members members, CurrentCommunity current) {
        this.rights = rights;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) UUID before,
            @RequestParam(defaultValue = "") String q,
            Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        String address = "/content/rights?all=" + all;
        ListPage.of(rights.page(community.id(), !all, before, ListPage.ASKED), address, "before", before, Right::id)
                .show(page, "rights");
        page.addAttribute("all", all);
        page.addAttribute("candidates", rights.candidates(community.id(), BEST));
        page.addAttribute("kinds", RightKind.values());
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        return "content/rights";
    }

    @PostMapping
    String propose(@RequestParam MemberId member, @RequestParam RightKind kind, RedirectAttributes next) {
        say(next, rights.propose(current.current().id(), member, kind), "content.right.proposed");
        return "redirect:/content/rights";
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable RightId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        CommunityId community = current.current().id();
        if (rights.find(community, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        say(next, rights.revoke(community, id, reason), "content.right.revoked");
        return "redirect:/content/rights";
    }

    private static void say(RedirectAttributes next, Answer answer, String done) {
        if (answer instanceof Answer.Refused refused) {
            Notice.DANGER.say(next, "content.right.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
