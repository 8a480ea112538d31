package org.qunflow.tasks.note;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskFinder;
import org.qunflow.tasks.TaskReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

    NoteController(TaskReader.Source readers, TaskFinder tasks, Drafts drafts, Comments comments) {
        this.readers = readers;
        this.tasks = tasks;
        this.drafts = drafts;
        this.comments = comments;
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
    String comment(@PathVariable String id, @RequestParam String text, RedirectAttributes flash) {
        TaskReader reader = readers.here();
        Task task = tasks.find(reader, id);
        String said = text.replace("\0", "").strip();
        if (said.isEmpty() || said.length() > Comments.LONGEST) {
            flash.addFlashAttribute("noticeKind", "warning");
            flash.addFlashAttribute("notice", "notes.comment.bad");
            flash.addFlashAttribute("noticeArgs", new Object[] {Comments.LONGEST});
        } else {
            comments.add(reader, task, said);
        }
        return "redirect:/tasks/" + task.id() + "#comments";
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
