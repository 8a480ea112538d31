package org.qunflow.tasks.team;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.qunflow.tasks.TaskReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A lead hands what one person holds over to another, in one step and with a note, and sees what became of each task. */
@Controller
@RequestMapping("/team/handover")
class HandoverController {
    private static final int AT_ONCE = 1_000;
    private static final int SHOWN = 200;
    private static final int NEWEST = 10;

    private final TaskReader.Source readers;
    private final Handovers handovers;
    private final HandoverRunner runner;
    private final HandoverPage pages;

    HandoverController(TaskReader.Source readers, Handovers handovers, HandoverRunner runner, HandoverPage pages) {
        this.readers = readers;
        this.handovers = handovers;
        this.runner = runner;
        this.pages = pages;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String from, Model page) {
        return pages.fill(page, readers.here(), new HandoverForm(from, "", "", null), NEWEST);
    }

    @PostMapping
    String start(HandoverForm form, HttpServletResponse response, Model page) {
        TaskReader reader = readers.here();
        Handovers.Answer answer = handovers.begin(reader, form);
        if (answer.handover() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", answer.refusal());
            return pages.fill(page, reader, form, NEWEST);
        }
        runner.run(answer.handover(), AT_ONCE);
        return "redirect:/team/handover/" + answer.handover().id();
    }

    @GetMapping("/{id}")
    String results(@PathVariable UUID id, Model page) {
        TaskReader reader = readers.here();
        if (!pages.results(page, reader, id, SHOWN)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "team/handed";
    }
}
