package org.qunflow.layering.web;

import org.qunflow.member.tag.TagKeys;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead decides about keys: to use one, or to drop it because it tells nobody apart. */
@Controller
@RequestMapping("/layers/lead/keys")
class TagKeysController {
    private static final int LONGEST = 500;

    private final TagKeys keys;
    private final CurrentCommunity current;

    TagKeysController(TagKeys keys, CurrentCommunity current) {
        this.keys = keys;
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
        String why = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
        TagActsController.say(next, keys.drop(current.current().id(), key, why), "layers.key.dropped");
        return "redirect:/layers/tags";
    }
}
