package org.qunflow.tasks.inbox;

import java.util.List;
import java.util.Map;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskLine;
import org.qunflow.tasks.TaskReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's list: what to do next, then everything that was chosen, the most urgent first. */
@Controller
class InboxController {
    private static final int PAGE = 25;

    private final TaskReader.Source readers;
    private final InboxRows rows;
    private final InboxChoices choices;

    InboxController(TaskReader.Source readers, InboxRows rows, InboxChoices choices) {
        this.readers = readers;
        this.rows = rows;
        this.choices = choices;
    }

    @GetMapping("/tasks")
    String list(@RequestParam Map<String, String> address, Model page) {
        TaskReader reader = readers.here();
        InboxQuery query = InboxQuery.of(address);
        List<Task> found = rows.page(reader, query, PAGE + 1);
        List<Task> shown = found.subList(0, Math.min(PAGE, found.size()));
        page.addAttribute("reader", reader);
        page.addAttribute("query", query);
        page.addAttribute(
                "lines", shown.stream().map(t -> TaskLine.of(reader, t)).toList());
        page.addAttribute("last", found.size() > PAGE ? shown.get(PAGE - 1) : null);
        choices.fill(page, reader, query);
        if (query.isFirstPage() && query.isPlain() && query.view() == InboxQuery.View.ROLES) {
            rows.next(reader).ifPresent(next -> page.addAttribute("next", TaskLine.of(reader, next)));
        }
        return "tasks/list";
    }
}
