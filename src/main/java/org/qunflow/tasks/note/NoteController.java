package org.qunflow.tasks.note;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskFinder;
import org.qunflow.tasks.TaskReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is typed into a form, and comments. */
@Controller
@RequestMapping("/tasks/{id}")
class NoteController {
    private static final int LONGEST_DRAFT = 64 * 1024;

    private final TaskReader.Source readers;
    private final TaskFinder tasks;
    private final Drafts drafts;
    private final Comments comments;
    private final Answers answers;

    NoteController(TaskReader.Source readers, TaskFinder tasks, Drafts drafts, Comments comments, Answers answers) {
        this.readers = readers;
        this.tasks = tasks;
        this.drafts = drafts;
        this.comments = comments;
        this.answers = answers;
    }

    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String id, @RequestParam String answers) {
        TaskReader reader = readers.here();
        Task task = tasks.find(reader, id);
        if (!isObject(answers)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a draft is a JSON object");
        }
        if (task.isOpen()) {
            drafts.save(reader, task, answers);
        }
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable String id,
            @RequestParam String text,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model page,
            RedirectAttributes flash) {
        TaskReader reader = readers.here();
        Task task = tasks.find(reader, id);
        String said = text.replace("\0", "").strip();
        boolean bad = said.isEmpty() || said.length() > Comments.LONGEST;
        if (bad) {
            page.addAttribute("typed", said);
        } else {
            comments.add(reader, task, said);
        }
        return answers.say(
                "comments",
                new Answers.Said("notes.comment." + (bad ? "bad" : "kept"), bad, Comments.LONGEST),
                reader,
                task,
                htmx,
                response,
                page,
                flash);
    }

    private static boolean isObject(String answers) {
        try {
            return answers.length() <= LONGEST_DRAFT
                    && !answers.contains("\\u0000")
                    && new ObjectMapper().readTree(answers).isObject();
        } catch (JsonProcessingException broken) {
            return false;
        }
    }
}
