package org.qunflow.tasks.bulk;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRedirectView;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.inbox.InboxQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many tasks at once: choose them, look at what an act would do, begin, undo, read the results. */
@Controller
@RequestMapping("/tasks/batches")
class BatchController {
    private final TaskReader.Source readers;
    private final Batches batches;
    private final BatchRows rows;
    private final BatchPage pages;

    BatchController(TaskReader.Source readers, Batches batches, BatchRows rows, BatchPage pages) {
        this.readers = readers;
        this.batches = batches;
        this.rows = rows;
        this.pages = pages;
    }

    @PostMapping
    String choose(
            @RequestParam(name = "task", required = false) List<String> tasks,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String query,
            RedirectAttributes flash) {
        TaskReader reader = readers.here();
        InboxQuery filter = InboxQuery.parse(query);
        if (!all && (tasks == null || tasks.isEmpty())) {
            return say(flash, "warning", "bulk.nothing", filter.address());
        }
        return page(all ? batches.choose(reader, filter) : batches.choose(reader, tasks));
    }

    @GetMapping("/{id}")
    Object batch(@PathVariable UUID id, HtmxRequest htmx, Model page, RedirectAttributes flash) {
        TaskReader reader = readers.here();
        Optional<Batch> batch = rows.find(reader, id);
        if (batch.isEmpty()) {
            return gone(htmx, flash);
        }
        pages.fill(page, reader, batch.get());
        return htmx.isHtmxRequest() ? "tasks/batch :: state" : "tasks/batch";
    }

    /** A page that still asks how far a batch is that was undone elsewhere goes back to the list. */
    private static Object gone(HtmxRequest htmx, RedirectAttributes flash) {
        return htmx.isHtmxRequest()
                ? new HtmxRedirectView("/tasks", true)
                : say(flash, "warning", "bulk.gone", "/tasks");
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable UUID id, @RequestParam Batch.Act act, BatchOrder order, RedirectAttributes flash) {
        TaskReader reader = readers.here();
        Optional<Batch> batch = own(reader, id);
        if (batch.isEmpty()) {
            return say(flash, "warning", "bulk.gone", "/tasks");
        }
        String refused = pages.refusal(reader, batch.get(), act, order);
        if (refused != null) {
            return say(flash, "warning", refused, "/tasks/batches/" + id);
        }
        boolean begun = batches.start(batch.get(), act, order, order.endOf(reader));
        return begun ? page(id) : say(flash, "warning", "bulk.begun", "/tasks/batches/" + id);
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable UUID id, RedirectAttributes flash) {
        Optional<Batch> batch = own(readers.here(), id);
        if (batch.isEmpty()) {
            return say(flash, "warning", "bulk.gone", "/tasks");
        }
        return rows.undo(batch.get())
                ? say(flash, "success", "bulk.undone", "/tasks")
                : say(flash, "warning", "bulk.begun", "/tasks/batches/" + id);
    }

    private Optional<Batch> own(TaskReader reader, UUID id) {
        return rows.find(reader, id).filter(batch -> batch.isOf(reader.user()));
    }

    private static String page(UUID id) {
        return "redirect:/tasks/batches/" + id;
    }

    private static String say(RedirectAttributes flash, String kind, String sentence, String where) {
        flash.addFlashAttribute("noticeKind", kind);
        flash.addFlashAttribute("notice", sentence);
        return "redirect:" + where;
    }
}
