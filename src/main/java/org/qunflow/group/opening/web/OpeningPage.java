package org.qunflow.group.opening.web;

import org.qunflow.community.Community;
import org.qunflow.group.opening.Keepers;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.OpeningFile;
import org.qunflow.group.opening.OpeningNames;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an opening shows: the file, who may look after the group, roles, seed accounts. */
@Component
class OpeningPage {
    private final Keepers keepers;
    private final OpeningMembers members;
    private final OpeningNames names;

    OpeningPage(Keepers keepers, OpeningMembers members, OpeningNames names) {
        this.keepers = keepers;
        this.members = members;
        this.names = names;
    }

    /** file: as it is kept, or as somebody typed it and it was refused. */
    void fill(Community community, Opening opening, OpeningFile file, Model page) {
        page.addAttribute("community", community);
        page.addAttribute("opening", opening);
        page.addAttribute("file", file);
        page.addAttribute("called", names.of(opening.name()));
        page.addAttribute("lines", String.join("\n", file.scenes()));
        page.addAttribute("keepers", keepers.of(community.id()));
        page.addAttribute(
                "unfit",
                keepers.unfit(
                        community.id(), opening.file().owner(), opening.file().deputy()));
        page.addAttribute("kinds", Kind.values());
        members.fill(page, community.id(), opening.group());
    }
}
