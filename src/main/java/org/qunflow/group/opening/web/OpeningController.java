package org.qunflow.group.opening.web;

import org.qunflow.community.Community;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.Openings;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The opening of one group: its file, who looks after it, roles, seed accounts. */
@Controller
@RequestMapping("/groups/{id}/opening")
class OpeningController {
    private final Openings openings;
    private final OpeningPage pages;
    private final CurrentCommunity current;

    OpeningController(Openings openings, OpeningPage pages, CurrentCommunity current) {
        this.openings = openings;
        this.pages = pages;
        this.current = current;
    }

    @GetMapping
    String opening(@PathVariable GroupId id, Model page) {
        Community community = current.current();
        Opening opening =
                openings.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        pages.fill(community, opening, opening.file(), page);
        return "opening/opening";
    }
}
