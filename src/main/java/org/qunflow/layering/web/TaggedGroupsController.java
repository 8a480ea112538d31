package org.qunflow.layering.web;

import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.layering.tag.TaggedGroups;
import org.qunflow.layering.tag.TaggedGroups.TaggedGroup;
import org.qunflow.member.tag.Bearer;
import org.qunflow.member.tag.TagKeys;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The groups of a community with the tags that they bear, and those of one group. */
@Controller
@RequestMapping("/layers/groups")
class TaggedGroupsController {
    private static final int GROUPS = 30;
    private static final int TAGS = 100;

    private final TaggedGroups groups;
    private final Tags tags;
    private final TagKeys keys;
    private final CurrentCommunity current;

    TaggedGroupsController(TaggedGroups groups, Tags tags, TagKeys keys, CurrentCommunity current) {
        this.groups = groups;
        this.tags = tags;
        this.keys = keys;
        this.current = current;
    }

    @GetMapping
    String groups(@RequestParam(required = false) UUID before, Model page) {
        Community community = current.current();
        Slice<TaggedGroup> found = Slice.of(groups.page(community.id(), before, GROUPS + 1), GROUPS);
        page.addAttribute("community", community);
        page.addAttribute("groups", found.shown());
        page.addAttribute("first", before == null ? null : "/layers/groups");
        page.addAttribute("next", found.next(last -> "/layers/groups?before=" + last.id()));
        return "layers/groups";
    }

    @GetMapping("/{id}")
    String group(@PathVariable GroupId id, Model page) {
        Community community = current.current();
        TaggedGroup group =
                groups.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("community", community);
        page.addAttribute("group", group);
        page.addAttribute("tags", tags.of(community.id(), Bearer.of(id), TAGS));
        page.addAttribute("keys", keys.of(community.id()));
        return "layers/group";
    }
}
