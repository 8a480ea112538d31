package org.qunflow.group.opening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.opening.Refusal;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final OpeningPage pages;
    private final CurrentCommunity current;
    private final Told told;

    OpeningFileController(Openings openings, OpeningPage pages, CurrentCommunity current, Told told) {
        this.openings = openings;
        this.pages = pages;
        this.current = current;
        this.told = told;
    }

    /** What was refused is shown as it was typed, except where somebody else was faster: then as it is now. */
    @PostMapping("/file")
    String file(
            @PathVariable GroupId id,
            OpeningForm form,
            @RequestParam(defaultValue = "-1") int seen,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        Opening opening = found(id);
        Optional<Refusal> why = openings.fill(opening.asSeen(seen), form.file());
        if (why.isEmpty() || !why.get().isAboutWhatWasTyped()) {
            told.say(next, why, "opening.filled");
            return back(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        told.refuse(page, why.get());
        pages.fill(current.current(), opening, form.file(), page);
        return "opening/opening";
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
