package org.qunflow.group.opening.web;

import org.qunflow.group.opening.profile.Suitability;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questionnaire whether a community suits the business (002-09). */
@Controller
@RequestMapping("/groups/profile/suitability")
class SuitabilityController {
    private final Suitability suitability;
    private final CurrentCommunity current;

    SuitabilityController(Suitability suitability, CurrentCommunity current) {
        this.suitability = suitability;
        this.current = current;
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "false") boolean startUp,
            @RequestParam(defaultValue = "false") boolean longDecision,
            @RequestParam(defaultValue = "false") boolean highThreshold,
            RedirectAttributes next) {
        Suitability.Advice advice = suitability.ask(current.current().id(), startUp, longDecision, highThreshold);
        next.addFlashAttribute("verdict", advice.verdict());
        next.addFlashAttribute("advised", advice.kind().name());
        return "redirect:/groups/profile";
    }
}
