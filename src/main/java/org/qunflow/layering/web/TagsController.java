package org.qunflow.layering.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.layering.tag.Usefulness;
import org.qunflow.layering.tag.ValueReport;
import org.qunflow.member.tag.Interests;
import org.qunflow.member.tag.TagKey;
import org.qunflow.member.tag.TagKeys;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What tags are good for, which keys there are, and whether an interest is asked for at the entry. */
@Controller
@RequestMapping("/layers/tags")
class TagsController {
    private final Usefulness usefulness;
    private final TagKeys keys;
    private final Interests interests;
    private final CurrentCommunity current;

    TagsController(Usefulness usefulness, TagKeys keys, Interests interests, CurrentCommunity current) {
        this.usefulness = usefulness;
        this.keys = keys;
        this.interests = interests;
        this.current = current;
    }

    @GetMapping
    String tags(Model page) {
        Community community = current.current();
        List<ValueReport> reports = usefulness.of(community.id());
        List<TagKey> all = keys.of(community.id());
        Set<String> dropped =
                all.stream().filter(TagKey::isDropped).map(TagKey::key).collect(Collectors.toSet());
        page.addAttribute("community", community);
        page.addAttribute("reports", reports);
        page.addAttribute(
                "useless",
                usefulness.useless(reports).stream()
                        .filter(k -> !dropped.contains(k))
                        .toList());
        page.addAttribute("threshold", BigDecimal.valueOf(usefulness.threshold()));
        page.addAttribute("fewest", usefulness.fewest());
        page.addAttribute("keys", all);
        page.addAttribute("interestAsked", interests.required(community.id()));
        return "layers/tags";
    }
}
