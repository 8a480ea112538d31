package org.qunflow.tasks;

import java.util.UUID;
import org.qunflow.channel.Outbox;
import org.qunflow.community.Community;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operators' page of messages that wait for a person. */
@Controller
@RequestMapping("/tasks/sends")
class SendsController {
    private final Sends sends;
    private final Outbox outbox;
    private final CurrentCommunity community;

    SendsController(Sends sends, Outbox outbox, CurrentCommunity community) {
        this.sends = sends;
        this.outbox = outbox;
        this.community = community;
    }

    @GetMapping
    String page(Model page) {
        Community here = community.current();
        page.addAttribute("community", here);
        page.addAttribute("lines", sends.of(here.id()));
        return "tasks/sends";
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable UUID id, RedirectAttributes next) {
        return said(id, outbox.confirm(here(), id), "tasks.sends.confirmed", next);
    }

    @PostMapping("/{id}/delivered")
    String delivered(@PathVariable UUID id, RedirectAttributes next) {
        return said(id, outbox.resolveDelivered(here(), id), "tasks.sends.noted", next);
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, RedirectAttributes next) {
        return said(id, outbox.resendUnknown(here(), id), "tasks.sends.again", next);
    }

    private String said(UUID id, boolean moved, String notice, RedirectAttributes next) {
        if (!moved && outbox.find(here(), id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("notice", moved ? notice : "tasks.sends.gone");
        next.addFlashAttribute("noticeKind", moved ? "success" : "info");
        return "redirect:/tasks/sends";
    }

    private CommunityId here() {
        return community.current().id();
    }
}
