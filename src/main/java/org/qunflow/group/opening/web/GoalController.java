package org.qunflow.group.opening.web;

import java.time.LocalDate;
import org.qunflow.group.opening.profile.Goals;
import org.qunflow.group.opening.profile.Launch;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The goal of a community, and the order of its launch (000-01, 000-11). */
@Controller
@RequestMapping("/groups/profile")
class GoalController {
    private static final String BACK = "redirect:/groups/profile";

    private final Goals goals;
    private final Launch launch;
    private final CurrentCommunity current;
    private final Told told;

    GoalController(Goals goals, Launch launch, CurrentCommunity current, Told told) {
        this.goals = goals;
        this.launch = launch;
        this.current = current;
        this.told = told;
    }

    @PostMapping("/goal")
    String goal(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "0") long target,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            RedirectAttributes next) {
        told.say(next, goals.set(community(), title, target, due), "opening.goal.set");
        return BACK;
    }

    @PostMapping("/progress")
    String progress(@RequestParam(defaultValue = "-1") long progress, RedirectAttributes next) {
        told.say(next, goals.progress(community(), progress), "opening.goal.progressed");
        return BACK;
    }

    @PostMapping("/launch")
    String tick(@RequestParam(defaultValue = "0") int step, RedirectAttributes next) {
        told.say(next, launch.tick(community(), step), "opening.launch.ticked");
        return BACK;
    }

    private CommunityId community() {
        return current.current().id();
    }
}
