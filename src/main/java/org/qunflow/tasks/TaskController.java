package org.qunflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.tasks.form.FormCheck;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: what to do and for whom, its form, and the acts: claim, release, complete. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final TaskReader.Source readers;
    private final TaskFinder tasks;
    private final TaskActs acts;
    private final TaskMarks marks;
    private final TaskPage pages;

    TaskController(TaskReader.Source readers, TaskFinder tasks, TaskActs acts, TaskMarks marks, TaskPage pages) {
        this.readers = readers;
        this.tasks = tasks;
        this.acts = acts;
        this.marks = marks;
        this.pages = pages;
    }

    @GetMapping
    String task(@PathVariable String id, Model page) {
        TaskReader reader = readers.here();
        pages.fill(page, reader, task(reader, id));
        return "tasks/task";
    }

    @GetMapping(path = "/form", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String form(@PathVariable String id) {
        return pages.form(task(readers.here(), id)).asText();
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, HtmxRequest htmx, HttpServletResponse response, Model page) {
        TaskReader reader = readers.here();
        Task task = task(reader, id);
        return after(acts.claim(reader, task), reader, task, htmx, response, page);
    }

    @PostMapping("/release")
    String release(@PathVariable String id, HtmxRequest htmx, HttpServletResponse response, Model page) {
        TaskReader reader = readers.here();
        Task task = task(reader, id);
        return after(acts.release(reader, task), reader, task, htmx, response, page);
    }

    /** The reader did his part and waits for the member, or waits no longer. */
    @PostMapping("/waits")
    String waits(
            @PathVariable String id,
            @RequestParam boolean waits,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model page) {
        TaskReader reader = readers.here();
        Task task = task(reader, id);
        return after(
                marks.waits(reader.community(), reader.user(), task.id(), waits), reader, task, htmx, response, page);
    }

    @PostMapping("/complete")
    String complete(
            @PathVariable String id,
            @RequestParam(defaultValue = "{}") String answers,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String definition,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model page) {
        TaskReader reader = readers.here();
        Task task = task(reader, id);
        JsonNode given = parsed(answers);
        if (!task.isOpen()) {
            return acts.wasSent(reader, task, key)
                    ? done(task, reader, flash)
                    : conflict(new Outcome.Gone(), reader, task, given, response, page);
        }
        if (!definition.isEmpty() && !definition.equals(task.definitionId())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            pages.fill(page, reader, task);
            pages.askAgain(page, given);
            return "tasks/task";
        }
        FormCheck.Result checked = pages.check(task, given);
        if (!checked.isAccepted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            pages.fill(page, reader, task);
            pages.refuse(page, given, checked.problems());
            return "tasks/task";
        }
        Optional<String> objection = acts.objection(reader, task);
        if (objection.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            pages.fill(page, reader, task);
            page.addAttribute("notice", objection.get());
            page.addAttribute("noticeKind", "danger");
            return "tasks/task";
        }
        Outcome outcome = acts.complete(reader, task, key(key), checked.answers());
        return outcome instanceof Outcome.Done
                ? done(task, reader, flash)
                : conflict(outcome, reader, task, given, response, page);
    }

    private String after(
            Outcome outcome, TaskReader reader, Task task, HtmxRequest htmx, HttpServletResponse response, Model page) {
        boolean done = outcome instanceof Outcome.Done;
        if (htmx.isHtmxRequest()) {
            response.setStatus(done ? HttpStatus.OK.value() : HttpStatus.CONFLICT.value());
            pages.row(page, reader, task(reader, task.id()), done);
            return "tasks/list :: row";
        }
        return done ? "redirect:/tasks/" + task.id() : conflict(outcome, reader, task, null, response, page);
    }

    private String done(Task task, TaskReader reader, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "tasks.done");
        flash.addFlashAttribute("noticeArgs", new Object[] {pages.name(task), pages.whom(task)});
        return "redirect:/tasks";
    }

    private String conflict(
            Outcome outcome, TaskReader reader, Task task, JsonNode given, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.CONFLICT.value());
        pages.conflict(page, reader, task(reader, task.id()), outcome, given);
        return "tasks/conflict";
    }

    private Task task(TaskReader reader, String id) {
        return tasks.find(reader, id);
    }

    private static JsonNode parsed(String answers) {
        try {
            JsonNode given = answers.length() > LONGEST_ANSWER ? null : new ObjectMapper().readTree(answers);
            if (given != null && given.isObject()) {
                return given;
            }
        } catch (JsonProcessingException broken) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "answers are no JSON", broken);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "answers are no JSON object");
    }

    private static String key(String key) {
        if (!key.matches("[A-Za-z0-9-]{8,64}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "key");
        }
        return key;
    }
}
