package org.qunflow.conversion.scene.web;

import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.conversion.scene.Festival;
import org.qunflow.conversion.scene.SalesScenes;
import org.qunflow.conversion.scene.SceneAnswer;
import org.qunflow.conversion.scene.SceneId;
import org.qunflow.conversion.scene.SceneSettings;
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

/** The calendar of festivals and hot topics, and what a lead plans for them (002-15). */
@Controller
@RequestMapping("/scenes")
class SalesSceneController {
    private final SalesScenes scenes;
    private final SceneSettings settings;
    private final CurrentCommunity current;

    SalesSceneController(SalesScenes scenes, SceneSettings settings, CurrentCommunity current) {
        this.scenes = scenes;
        this.settings = settings;
        this.current = current;
    }

    @GetMapping
    String calendar(Model page) {
        Community community = current.current();
        LocalDate today = scenes.today(community.id());
        page.addAttribute("community", community);
        page.addAttribute("today", today);
        page.addAttribute("ahead", settings.ahead());
        page.addAttribute("everyday", settings.everyday());
        page.addAttribute(
                "days", CalendarDay.of(today, today.plusDays(settings.ahead()), scenes.ahead(community.id())));
        return "conversion/scene/calendar";
    }

    @GetMapping("/lead/new")
    String form(
            @RequestParam(required = false) Festival festival,
            @RequestParam(required = false) LocalDate on,
            Model page) {
        Community community = current.current();
        if (!page.containsAttribute("form")) {
            page.addAttribute(
                    "form",
                    festival == null || on == null
                            ? SceneForm.EMPTY
                            : SceneForm.of(festival, on, scenes.today(community.id())));
        }
        page.addAttribute("community", community);
        page.addAttribute("mostDays", settings.mostDays());
        return "conversion/scene/new";
    }

    @PostMapping("/lead")
    String plan(SceneForm form, RedirectAttributes next) {
        Optional<SceneAnswer> answer =
                form.scene().map(scene -> scenes.plan(current.current().id(), scene));
        if (answer.orElse(null) instanceof SceneAnswer.Done) {
            Notice.SUCCESS.say(next, "scenes.planned");
            return "redirect:/scenes";
        }
        Notice.DANGER.say(
                next,
                answer.map(a -> "scenes.refused." + ((SceneAnswer.Refused) a).why())
                        .orElse("scenes.refused.UNREADABLE"));
        next.addFlashAttribute("form", form);
        return "redirect:/scenes/lead/new";
    }

    @PostMapping("/lead/{id}/end")
    String end(@PathVariable SceneId id, RedirectAttributes next) {
        Community community = current.current();
        scenes.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (scenes.end(community.id(), id) instanceof SceneAnswer.Refused refused) {
            Notice.DANGER.say(next, "scenes.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, "scenes.ended");
        }
        return "redirect:/scenes";
    }
}
