package org.qunflow.group.opening.web;

import org.qunflow.community.Community;
import org.qunflow.group.opening.Keepers;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.OpeningNames;
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
    private final OpeningMembers members;
    private final Keepers keepers;
    private final OpeningNames names;
    private final CurrentCommunity current;

    OpeningController(
            Openings openings, OpeningMembers members, Keepers keepers, OpeningNames names, CurrentCommunity current) {
        this.openings = openings;
        this.members = members;
        this.keepers = keepers;
        this.names = names;
        this.current = current;
    }

    @GetMapping
    String opening(@PathVariable GroupId id, Model page) {
        Community community = current.current();
        Opening opening = found(id);
        page.addAttribute("community", community);
        page.addAttribute("opening", opening);
        page.addAttribute("called", names.of(opening.name()));
        page.addAttribute("lines", String.join("\n", opening.file().scenes()));
        page.addAttribute("keepers", keepers.of(community.id()));
        page.addAttribute(
                "unfit",
                keepers.unfit(
                        community.id(), opening.file().owner(), opening.file().deputy()));
        page.addAttribute("kinds", Kind.values());
        members.fill(page, community.id(), id);
        return "opening/opening";
    }

    private Opening found(GroupId id) {
        return openings.find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
