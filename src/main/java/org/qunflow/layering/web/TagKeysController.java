package org.qunflow.layering.web;

import org.qunflow.member.tag.Interests;
import org.qunflow.member.tag.TagAnswer;
import org.qunflow.member.tag.TagKeys;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead decides about keys: to use one, to drop it because it tells nobody apart, to ask for an interest at the entry. */
@Controller
@RequestMapping("/layers/lead/keys")
class TagKeysController {
    private final TagKeys keys;
    private final Interests interests;
    private final CurrentCommunity current;

    TagKeysController(TagKeys keys, Interests interests, CurrentCommunity current) {
        this.keys = keys;
        this.interests = interests;
        this.current = current;
    }

    @PostMapping
    String use(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean exclusive,
            RedirectAttributes next) {
        TagActsController.say(next, keys.use(current.current().id(), key.strip(), exclusive), "layers.key.used");
        return "redirect:/layers/tags";
    }

    @PostMapping("/drop")
    String drop(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        TagActsController.say(next, keys.drop(current.current().id(), key, reason), "layers.key.dropped");
        return "redirect:/layers/tags";
    }

    /** Whether nobody enters without an interest (001-04). */
    @PostMapping("/entry")
    String entry(@RequestParam(defaultValue = "false") boolean required, RedirectAttributes next) {
        TagAnswer answer = interests.require(current.current().id(), required);
        TagActsController.say(next, answer, required ? "layers.entry.required" : "layers.entry.open");
        return "redirect:/layers/tags";
    }
}
