package org.qunflow.group.opening.web;

import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.profile.Profile;
import org.qunflow.group.opening.profile.Profiles;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes down what a community is for. */
@Controller
@RequestMapping("/groups/profile")
class ProfileActsController {
    private final Profiles profiles;
    private final CurrentCommunity current;
    private final Told told;

    ProfileActsController(Profiles profiles, CurrentCommunity current, Told told) {
        this.profiles = profiles;
        this.current = current;
        this.told = told;
    }

    @PostMapping
    String write(ProfileForm form, RedirectAttributes next) {
        told.say(next, profiles.write(current.current().id(), form.profile()), "opening.profile.saved");
        return "redirect:/groups/profile";
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
