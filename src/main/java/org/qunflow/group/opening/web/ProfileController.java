package org.qunflow.group.opening.web;

import org.qunflow.community.Community;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.profile.Goals;
import org.qunflow.group.opening.profile.Launch;
import org.qunflow.group.opening.profile.Profile;
import org.qunflow.group.opening.profile.Profiles;
import org.qunflow.group.opening.profile.Scenes;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a community is for. */
@Controller
@RequestMapping("/groups/profile")
class ProfileController {
    private static final String BACK = "redirect:/groups/profile";

    private final Profiles profiles;
    private final Scenes scenes;
    private final Goals goals;
    private final Launch launch;
    private final CurrentCommunity current;
    private final Told told;

    ProfileController(
            Profiles profiles, Scenes scenes, Goals goals, Launch launch, CurrentCommunity current, Told told) {
        this.profiles = profiles;
        this.scenes = scenes;
        this.goals = goals;
        this.launch = launch;
        this.current = current;
        this.told = told;
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

    @PostMapping
    String write(ProfileForm form, RedirectAttributes next) {
        told.say(next, profiles.write(community(), form.profile()), "opening.profile.saved");
        return BACK;
    }

    private CommunityId community() {
        return current.current().id();
    }

    /** The profile as the form sends it; what is not sent is empty. */
    record ProfileForm(
            String purpose,
            String principles,
            Kind kind,
            String persona,
            String tone,
            String taboos,
            String backing,
            Integer seen) {

        Profile profile() {
            return new Profile(
                    text(purpose),
                    text(principles),
                    kind,
                    text(persona),
                    text(tone),
                    text(taboos),
                    text(backing),
                    seen == null ? 0 : seen);
        }

        private static String text(String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
