package org.qunflow.layering.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.layering.tag.TaggedGroups;
import org.qunflow.layering.tag.TaggedGroups.TaggedGroup;
import org.qunflow.layering.tag.Usefulness;
import org.qunflow.layering.tag.ValueReport;
import org.qunflow.member.tag.Bearer;
import org.qunflow.member.tag.TagKey;
import org.qunflow.member.tag.TagKeys;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What tags are good for, and the groups that bear some. */
@Controller
@RequestMapping("/layers")
class TagsController {
    private static final int GROUPS = 30;
    private static final int TAGS = 100;

    private final Usefulness usefulness;
    private final TaggedGroups groups;
    private final Tags tags;
    private final TagKeys keys;
    private final CurrentCommunity current;

    TagsController(Usefulness usefulness, TaggedGroups groups, Tags tags, TagKeys keys, CurrentCommunity current) {
        this.usefulness = usefulness;
        this.groups = groups;
        this.tags = tags;
        this.keys = keys;
        this.current = current;
    }

    @GetMapping("/tags")
    String tags(Model page) {
        Community community = current.current();
        List<ValueReport> reports = usefulness.of(community.id());
        Set<String> dropped = keys.of(community.id()).stream()
                .filter(TagKey::isDropped)
                .map(TagKey::key)
                .collect(Collectors.toSet());
        page.addAttribute("community", community);
        page.addAttribute("reports", reports);
        page.addAttribute(
                "useless",
                usefulness.useless(reports).stream()
                        .filter(k -> !dropped.contains(k))
                        .toList());
        page.addAttribute("threshold", BigDecimal.valueOf(usefulness.threshold()));
        page.addAttribute("fewest", usefulness.fewest());
        page.addAttribute("keys", keys.of(community.id()));
        return "layers/tags";
    }

    @GetMapping("/groups")
    String groups(@RequestParam(required = false) UUID before, Model page) {
        Community community = current.current();
        List<TaggedGroup> found = groups.page(community.id(), before, GROUPS + 1);
        page.addAttribute("community", community);
        page.addAttribute("groups", found.subList(0, Math.min(GROUPS, found.size())));
        page.addAttribute("first", before == null ? null : "/layers/groups");
        page.addAttribute(
                "next",
                found.size() > GROUPS
                        ? "/layers/groups?before=" + found.get(GROUPS - 1).id()
                        : null);
        return "layers/groups";
    }

    @GetMapping("/groups/{id}")
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
