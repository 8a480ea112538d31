package org.qunflow.design.programme;

import org.qunflow.community.Programmes;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which programmes run, and the switch of each. */
@Controller
@RequestMapping("/programmes")
class ProgrammeController {
    private final Programmes programmes;
    private final CurrentCommunity current;

    ProgrammeController(Programmes programmes, CurrentCommunity current) {
        this.programmes = programmes;
        this.current = current;
    }

    @GetMapping
    String page(Model page) {
        page.addAttribute("programmes", programmes.of(current.current().id()));
        return "design/programmes";
    }

    @PostMapping("/{key}")
    String set(@PathVariable String key, @RequestParam(defaultValue = "false") boolean on, RedirectAttributes next) {
        try {
            programmes.set(current.current().id(), key, on);
            Notice.SUCCESS.say(next, on ? "programmes.on.done" : "programmes.off.done");
        } catch (IllegalArgumentException unknown) {
            Notice.DANGER.say(next, "programmes.unknown");
        }
        return "redirect:/programmes";
    }
}
