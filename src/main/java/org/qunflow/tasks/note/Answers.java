package org.qunflow.tasks.note;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers where something was put beside a task: the card itself, so that what else stands on the page stays as it is. */
@Component
class Answers {
    private final NotePage pages;

    Answers(NotePage pages) {
        this.pages = pages;
    }

    /** A message key, whether it is a refusal, and what to put into it. */
    record Said(String key, boolean refused, Object... arguments) {}

    /** card: the part of the template; without htmx the whole page comes again with a notice. */
    String say(
            String card,
            Said said,
            TaskReader reader,
            Task task,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model page,
            RedirectAttributes flash) {
        if (htmx.isHtmxRequest()) {
            response.setStatus(said.refused() ? HttpStatus.UNPROCESSABLE_ENTITY.value() : HttpStatus.OK.value());
            pages.beside(page, reader, task);
            page.addAttribute("said", said);
            return "tasks/notes :: " + card;
        }
        flash.addFlashAttribute("noticeKind", said.refused() ? "warning" : "success");
        flash.addFlashAttribute("notice", said.key());
        flash.addFlashAttribute("noticeArgs", said.arguments());
        return "redirect:/tasks/" + task.id() + "#" + card;
    }
}
