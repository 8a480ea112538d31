package org.qunflow.intake.web;

import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.replay.ReplayRunner;
import org.qunflow.intake.replay.Replays;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts the replay of the current community and shows how far it is. */
@Controller
@RequestMapping("/import/replay")
class ReplayController {
    private static final long SEED = 1;
    private static final String OPERATOR = "replay-operator";

    private final ReplayRunner runner;
    private final Replays replays;
    private final CurrentCommunity current;

    ReplayController(ReplayRunner runner, Replays replays, CurrentCommunity current) {
        this.runner = runner;
        this.replays = replays;
        this.current = current;
    }

    @GetMapping
    String state(Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("replay", replays.latest(community.id()).orElse(null));
        return "intake/imports :: replay";
    }

    @PostMapping
    String start(
            @RequestParam(defaultValue = "false") boolean answerTasks,
            @RequestParam(defaultValue = "false") boolean shift,
            RedirectAttributes flash) {
        Community community = current.current();
        Replays.Wish wish = new Replays.Wish(SEED, answerTasks ? OPERATOR : null, null, shift);
        Optional<Sentence> refusal = replays.refusal(community.id(), wish);
        if (refusal.isPresent()) {
            tell(flash, refusal.get());
        } else {
            runner.start(community.id(), wish);
            flash.addFlashAttribute("notice", "intake.replay.started");
        }
        return "redirect:/import";
    }

    private static void tell(RedirectAttributes flash, Sentence why) {
        flash.addFlashAttribute("notice", why.key());
        flash.addFlashAttribute("noticeArgs", why.arguments().toArray());
        flash.addFlashAttribute("noticeKind", "danger");
    }
}
