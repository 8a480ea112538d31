package org.qunflow.tasks;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's list: what to do next, then everything else by due date. */
@Controller
class TaskListController {
    private static final int PAGE = 25;

    private final TaskReader.Source readers;
    private final TaskList list;
    private final TaskLines lines;
    private final ProcessNames processes;

    TaskListController(TaskReader.Source readers, TaskList list, TaskLines lines, ProcessNames processes) {
        this.readers = readers;
        this.list = list;
        this.lines = lines;
        this.processes = processes;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "roles") String view,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String afterDue,
            @RequestParam(defaultValue = "") String afterId,
            Model page) {
        TaskReader reader = readers.here();
        TaskQuery query = TaskQuery.of(view, process, afterDue, afterId);
        List<Task> found = list.page(reader, query, PAGE + 1);
        List<Task> shown = found.subList(0, Math.min(PAGE, found.size()));
        page.addAttribute("reader", reader);
        page.addAttribute("query", query);
        page.addAttribute("lines", lines.of(reader, shown));
        page.addAttribute("last", found.size() > PAGE ? shown.get(PAGE - 1) : null);
        page.addAttribute("counts", list.counts(reader));
        page.addAttribute("processes", processes.of(list.processes(reader)));
        if (query.isFirstPage()) {
            list.next(reader).ifPresent(next -> page.addAttribute("next", lines.of(reader, next)));
        }
        return "tasks/list";
    }
}
