package org.qunflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.shared.Ids;
import org.qunflow.tasks.form.FormCheck;
import org.qunflow.tasks.form.FormSchema;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about one task. */
@Component
class TaskPage {
    private final TaskLines lines;
    private final MemberSoFar.Source soFar;
    private final TaskForms forms;
    private final ProcessNames processes;
    private final List<TaskBeside> beside;

    TaskPage(
            TaskLines lines,
            MemberSoFar.Source soFar,
            TaskForms forms,
            ProcessNames processes,
            List<TaskBeside> beside) {
        this.lines = lines;
        this.soFar = soFar;
        this.forms = forms;
        this.processes = processes;
        this.beside = beside;
    }

    void fill(Model page, TaskReader reader, Task task) {
        TaskLine line = lines.of(reader, task);
        FormSchema form = form(task);
        page.addAttribute("reader", reader);
        page.addAttribute("currency", reader.currency());
        page.addAttribute("line", line);
        page.addAttribute("task", task);
        page.addAttribute("process", processes.of(task.processKey()));
        page.addAttribute("hasForm", !form.fields().isEmpty());
        form.onlyQuestion().ifPresent(question -> {
            page.addAttribute("question", question);
            page.addAttribute("quick", forms.quick(question));
        });
        page.addAttribute("given", form.describe(task.answers()));
        page.addAttribute("key", Ids.next().toString());
        if (line.member() != null) {
            page.addAttribute("soFar", soFar.of(line.member()));
        }
        beside.forEach(more -> more.fill(page, reader, task));
    }

    void refuse(Model page, JsonNode given, List<FormCheck.Problem> problems) {
        page.addAttribute("problems", problems);
        page.addAttribute("errors", forms.errors(problems));
        page.addAttribute("draft", given.toString());
    }

    /** The process went on to another version while the form was open: what was answered is shown in the form of now. */
    void askAgain(Model page, JsonNode given) {
        page.addAttribute("formChanged", true);
        page.addAttribute("draft", given.toString());
    }

    void row(Model page, TaskReader reader, Task task, boolean done) {
        page.addAttribute("reader", reader);
        page.addAttribute("line", lines.of(reader, task));
        page.addAttribute("refused", !done);
    }

    void conflict(Model page, TaskReader reader, Task task, Outcome outcome, JsonNode given) {
        FormSchema form = form(task);
        page.addAttribute("reader", reader);
        page.addAttribute("line", lines.of(reader, task));
        page.addAttribute("task", task);
        page.addAttribute("what", what(task, outcome));
        page.addAttribute("who", outcome instanceof Outcome.HeldBy held ? held.assignee() : task.closedBy());
        page.addAttribute("theirs", form.describe(task.answers()));
        page.addAttribute("yours", given == null ? null : form.describe(given));
    }

    FormCheck.Result check(Task task, JsonNode given) {
        return forms.check(task, given);
    }

    FormSchema form(Task task) {
        return forms.of(task);
    }

    String name(Task task) {
        return task.name(LocaleContextHolder.getLocale().getLanguage());
    }

    String whom(Task task) {
        String whom = task.whom(LocaleContextHolder.getLocale().getLanguage());
        return whom == null ? "" : whom;
    }

    private static String what(Task task, Outcome outcome) {
        if (outcome instanceof Outcome.HeldBy) {
            return "held";
        }
        if (outcome instanceof Outcome.Frozen) {
            return "frozen";
        }
        if (outcome instanceof Outcome.Unproven) {
            return "unproven";
        }
        return task.isOpen() ? "moved" : task.isCancelled() ? "cancelled" : "completed";
    }
}
