package org.qunflow.group.opening.web;

import java.util.Optional;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.profile.Scenes;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scores scenes and makes them core (000-06). */
@Controller
@RequestMapping("/groups/profile")
class ScenesController {
    private static final String BACK = "redirect:/groups/profile";

    private final Scenes scenes;
    private final CurrentCommunity current;
    private final Told told;

    ScenesController(Scenes scenes, CurrentCommunity current, Told told) {
        this.scenes = scenes;
        this.current = current;
        this.told = told;
    }

    @PostMapping("/scenes")
    String score(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int need,
            @RequestParam(defaultValue = "0") int frequency,
            @RequestParam(defaultValue = "0") int reach,
            RedirectAttributes next) {
        told.say(next, scenes.score(community(), name, need, frequency, reach), "opening.scene.scored");
        return BACK;
    }

    @PostMapping("/scenes/{scene}")
    String core(@PathVariable long scene, @RequestParam(defaultValue = "true") boolean core, RedirectAttributes next) {
        if (scenes.of(community()).stream().noneMatch(s -> s.id() == scene)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Refusal> why = Optional.empty();
        if (core) {
            why = scenes.choose(community(), scene);
        } else {
            scenes.release(community(), scene);
        }
        told.say(next, why, core ? "opening.scene.chosen" : "opening.scene.released");
        return BACK;
    }

    private CommunityId community() {
        return current.current().id();
    }
}
