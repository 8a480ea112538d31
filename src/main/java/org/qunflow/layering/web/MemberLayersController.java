package org.qunflow.layering.web;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.layering.band.LayerPictures;
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
import org.springframework.web.server.ResponseStatusException;

/** Where one member is, and which tags he bears. */
@Controller
@RequestMapping("/layers/members/{id}")
class MemberLayersController {
    private static final int TAGS = 100;

    private final LayerPictures pictures;
    private final Members members;
    private final Tags tags;
    private final TagKeys keys;
    private final CurrentCommunity current;

    MemberLayersController(LayerPictures pictures, Members members, Tags tags, TagKeys keys, CurrentCommunity current) {
        this.pictures = pictures;
        this.members = members;
        this.tags = tags;
        this.keys = keys;
        this.current = current;
    }

    @GetMapping
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
