package org.qunflow.tasks.team;

import jakarta.servlet.http.HttpServletResponse;
import org.qunflow.tasks.TaskReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A lead hands what one person holds over to another, in one step and with a note, as a batch that can be undone. */
@Controller
@RequestMapping("/team/handover")
class HandoverController {
    private static final int NEWEST = 10;

    private final TaskReader.Source readers;
    private final Handovers handovers;
    private final HandoverPage pages;

    HandoverController(TaskReader.Source readers, Handovers handovers, HandoverPage pages) {
        this.readers = readers;
        this.handovers = handovers;
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
        if (answer.batch() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", answer.refusal());
            return pages.fill(page, reader, form, NEWEST);
        }
        return "redirect:/tasks/batches/" + answer.batch();
    }
}
