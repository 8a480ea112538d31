package org.qunflow.layering.web;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.layering.band.LayerPictures;
import org.qunflow.layering.ordinary.OrdinaryFans;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.tag.Bearer;
import org.qunflow.member.tag.Tag;
import org.qunflow.member.tag.TagKeys;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How the members of a community are spread, and where one of them is. */
@Controller
@RequestMapping("/layers")
class LayersController {
    private static final int FOUND = 20;
    private static final int TAGS = 100;

    private final LayerPictures pictures;
    private final OrdinaryFans fans;
    private final Members members;
    private final Tags tags;
    private final TagKeys keys;
    private final CurrentCommunity current;

    LayersController(
            LayerPictures pictures,
            OrdinaryFans fans,
            Members members,
            Tags tags,
            TagKeys keys,
            CurrentCommunity current) {
        this.pictures = pictures;
        this.fans = fans;
        this.members = members;
        this.tags = tags;
        this.keys = keys;
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

    @GetMapping("/members/{id}")
    String member(@PathVariable MemberId id, Model page) {
        Community community = current.current();
        Member member =
                members.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Tag> all = tags.of(community.id(), Bearer.of(id), TAGS);
        page.addAttribute("community", community);
        page.addAttribute("member", member);
        page.addAttribute("standing", pictures.of(community.id(), id).orElse(null));
        page.addAttribute("tags", all);
        page.addAttribute(
                "interested",
                all.stream().anyMatch(t -> t.endedAt() == null && t.key().equals("interest")));
        page.addAttribute("keys", keys.of(community.id()));
        return "layers/member";
    }
}
