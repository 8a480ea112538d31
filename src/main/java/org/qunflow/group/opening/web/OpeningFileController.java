package org.qunflow.group.opening.web;

import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.Openings;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead does with the file of a group. */
@Controller
@RequestMapping("/groups/{id}/opening")
class OpeningFileController {
    private final Openings openings;
    private final CurrentCommunity current;
    private final Told told;

    OpeningFileController(Openings openings, CurrentCommunity current, Told told) {
        this.openings = openings;
        this.current = current;
        this.told = told;
    }

    @PostMapping("/file")
    String file(
            @PathVariable GroupId id,
            OpeningForm form,
            @RequestParam(defaultValue = "-1") int seen,
            RedirectAttributes next) {
        told.say(next, openings.fill(found(id).asSeen(seen), form.file()), "opening.filled");
        return back(id);
    }

    @PostMapping("/owners")
    String owners(
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String deputy,
            RedirectAttributes next) {
        told.say(next, openings.handOver(found(id), owner, deputy), "opening.handedOver");
        return back(id);
    }

    private Opening found(GroupId id) {
        return openings.find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(GroupId id) {
        return "redirect:/groups/" + id + "/opening";
    }
}
