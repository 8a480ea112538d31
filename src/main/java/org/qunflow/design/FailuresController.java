package org.qunflow.design;

import java.util.Locale;
import org.qunflow.community.Community;
import org.qunflow.engine.Failures;
import org.qunflow.shared.CommunityId;
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

/** The page of the steps that failed: whom, why, when they are tried again. */
@Controller
@RequestMapping("/design/failures")
class FailuresController {
    private final FailedSteps steps;
    private final Failures failures;
    private final CurrentCommunity community;

    FailuresController(FailedSteps steps, Failures failures, CurrentCommunity community) {
        this.steps = steps;
        this.failures = failures;
        this.community = community;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String cause,
            Locale locale,
            Model page) {
        Community here = community.current();
        FailedSteps.Page failed = steps.of(here.id(), command, cause);
        page.addAttribute("community", here);
        page.addAttribute("groups", steps.groups(here.id()));
        page.addAttribute("stuck", steps.stuck(here.id(), locale.getLanguage()));
        page.addAttribute("cause", cause);
        page.addAttribute("lines", failed.lines());
        page.addAttribute("more", failed.more());
        return "design/failures";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable long id, RedirectAttributes next) {
        CommunityId here = community.current().id();
        boolean asked = failures.tryAgain(here, id);
        if (!asked && !failures.isKnown(here, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return told(asked, "design.failures.asked", 1, next);
    }

    @PostMapping("/again")
    String allAgain(@RequestParam String command, @RequestParam String cause, RedirectAttributes next) {
        return told(failures.tryAllAgain(community.current().id(), command, cause), next);
    }

    @PostMapping("/stuck")
    String stuckAgain(
            @RequestParam String process,
            @RequestParam String step,
            @RequestParam String cause,
            RedirectAttributes next) {
        Failures.Stuck at = new Failures.Stuck(process, step, cause, 0);
        return told(failures.tryAllAgain(community.current().id(), at), next);
    }

    private static String told(int asked, RedirectAttributes next) {
        return told(asked > 0, "live.failures.asked", asked, next);
    }

    private static String told(boolean some, String done, int asked, RedirectAttributes next) {
        if (some) {
            Notice.SUCCESS.say(next, done, asked);
        } else {
            Notice.INFO.say(next, "design.failures.gone");
        }
        return "redirect:/design/failures";
    }
}
