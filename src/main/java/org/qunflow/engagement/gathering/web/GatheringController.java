package org.qunflow.engagement.gathering.web;

import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.course.Advertisements;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.engagement.gathering.course.OpenSteps;
import org.qunflow.engagement.gathering.library.Library;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One gathering: what is planned, what is to do, what became of it. */
@Controller
@RequestMapping("/gatherings")
class GatheringController {
    private static final String NONE = "00000000-0000-0000-0000-000000000000";
    private static final int CHOICES = 100;
    private static final int LONGEST_REASON = 300;

    private final Gatherings gatherings;
    private final Advertisements ads;
    private final OpenSteps steps;
    private final Library library;
    private final CurrentCommunity current;

    GatheringController(
            Gatherings gatherings, Advertisements ads, OpenSteps steps, Library library, CurrentCommunity current) {
        this.gatherings = gatherings;
        this.ads = ads;
        this.steps = steps;
        this.library = library;
        this.current = current;
    }

    @GetMapping("/{id}")
    String gathering(@PathVariable GatheringId id, Model page) {
        Community community = current.current();
        Gathering gathering = found(id);
        Gathering.Brief brief = gathering.brief();
        page.addAttribute("community", community);
        page.addAttribute("g", gathering);
        page.addAttribute("steps", steps.of(id));
        page.addAttribute("ads", ads.of(community.id(), gathering));
        page.addAttribute(
                "topic",
                brief.topic() == null
                        ? null
                        : library.topic(community.id(), brief.topic()).orElse(null));
        page.addAttribute(
                "material",
                brief.material() == null
                        ? null
                        : library.material(community.id(), brief.material()).orElse(null));
        page.addAttribute("topics", library.topics(community.id(), "", Library.Place.FIRST, CHOICES));
        page.addAttribute("materials", library.materials(community.id(), "", Library.Place.FIRST, CHOICES));
        return "engagement/gathering/gathering";
    }

    @PostMapping("/{id}/topic")
    String topic(@PathVariable GatheringId id, @RequestParam(defaultValue = NONE) UUID topic, RedirectAttributes next) {
        found(id);
        return used(id, library.useTopic(current.current().id(), id, topic), next);
    }

    @PostMapping("/{id}/material")
    String material(
            @PathVariable GatheringId id, @RequestParam(defaultValue = NONE) UUID material, RedirectAttributes next) {
        found(id);
        return used(id, library.useMaterial(current.current().id(), id, material), next);
    }

    @PostMapping("/lead/{id}/cancel")
    String cancel(
            @PathVariable GatheringId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        found(id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            Notice.DANGER.say(next, "gatherings.refused.NO_REASON");
        } else if (gatherings.cancel(current.current().id(), id, why)) {
            Notice.SUCCESS.say(next, "gatherings.cancelled");
        } else {
            Notice.DANGER.say(next, "gatherings.refused.TOO_LATE");
        }
        return "redirect:/gatherings/" + id;
    }

    private static String used(GatheringId id, boolean used, RedirectAttributes next) {
        if (used) {
            Notice.SUCCESS.say(next, "gatherings.used");
        } else {
            Notice.DANGER.say(next, "gatherings.refused.NOT_USED");
        }
        return "redirect:/gatherings/" + id;
    }

    private Gathering found(GatheringId id) {
        return gatherings
                .find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
