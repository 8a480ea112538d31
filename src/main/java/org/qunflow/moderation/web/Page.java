package org.qunflow.moderation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.moderation.rule.Item;
import org.qunflow.moderation.rule.Rulebook;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of moderation knows: the community, its items, and whether the reader sees names. */
@Component("moderationPage")
class Page {
    private final CurrentCommunity current;
    private final CurrentOperator operator;
    private final Rulebook rulebook;

    Page(CurrentCommunity current, CurrentOperator operator, Rulebook rulebook) {
        this.current = current;
        this.operator = operator;
        this.rulebook = rulebook;
    }

    /** Fills in what all pages share, and returns the community. */
    Community fill(Model page) {
        Community community = current.current();
        List<Item> items = rulebook.items(community.id());
        Map<String, Item> byCode = items.stream().collect(Collectors.toMap(Item::code, Function.identity()));
        page.addAttribute("community", community);
        page.addAttribute("zone", community.zone());
        page.addAttribute("items", items);
        page.addAttribute("itemOf", byCode);
        page.addAttribute("version", rulebook.version(community.id()));
        page.addAttribute("acts", operator.has("OPERATOR") || operator.has("LEAD"));
        return community;
    }

    /** The group that was chosen, or null. */
    static GroupId group(String chosen) {
        return chosen.isBlank() ? null : new GroupId(UUID.fromString(chosen));
    }

    /** An auditor sees no names here; the journal shows them for a reason that is written down. */
    public String name(String name) {
        boolean seen = operator.has("OPERATOR") || operator.has("LEAD");
        return seen || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "****";
    }
}
