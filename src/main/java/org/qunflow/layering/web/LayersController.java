package org.qunflow.layering.web;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.layering.band.LayerPictures;
import org.qunflow.layering.ordinary.OrdinaryFans;
import org.qunflow.member.Members;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the members of a community are spread, and who is worth nurturing. */
@Controller
@RequestMapping("/layers")
class LayersController {
    private static final int FOUND = 20;

    private final LayerPictures pictures;
    private final OrdinaryFans fans;
    private final Members members;
    private final CurrentCommunity current;

    LayersController(LayerPictures pictures, OrdinaryFans fans, Members members, CurrentCommunity current) {
        this.pictures = pictures;
        this.fans = fans;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String layers(@RequestParam(defaultValue = "") String q, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("picture", pictures.of(community.id()));
        page.addAttribute("promising", members.findAll(community.id(), fans.promising(community.id())));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        return "layers/layers";
    }
}
