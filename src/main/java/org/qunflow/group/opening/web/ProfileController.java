package org.qunflow.group.opening.web;

import org.qunflow.community.Community;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.profile.Goals;
import org.qunflow.group.opening.profile.Launch;
import org.qunflow.group.opening.profile.Profiles;
import org.qunflow.group.opening.profile.Scenes;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a community is for. */
@Controller
@RequestMapping("/groups/profile")
class ProfileController {
    private final Profiles profiles;
    private final Scenes scenes;
    private final Goals goals;
    private final Launch launch;
    private final CurrentCommunity current;

    ProfileController(Profiles profiles, Scenes scenes, Goals goals, Launch launch, CurrentCommunity current) {
        this.profiles = profiles;
        this.scenes = scenes;
        this.goals = goals;
        this.launch = launch;
        this.current = current;
    }

    @GetMapping
    String profile(Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("profile", profiles.of(community.id()));
        page.addAttribute("kinds", Kind.values());
        page.addAttribute("scenes", scenes.of(community.id()));
        page.addAttribute("goals", goals.of(community.id()));
        page.addAttribute("tomorrow", goals.today(community.id()).plusDays(1));
        page.addAttribute("steps", Launch.STEPS);
        page.addAttribute("done", launch.done(community.id()));
        return "opening/profile";
    }
}
