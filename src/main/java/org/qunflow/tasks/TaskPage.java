package org.qunflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.ProcessMap;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.shared.Ids;
import org.qunflow.tasks.form.FormCheck;
import org.qunflow.tasks.form.FormField;
import org.qunflow.tasks.form.FormSchema;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about one task. */
@Component
class TaskPage {
    private static final String NO_FORM = "{\"type\":\"default\",\"components\":[]}";

    private final TaskLines lines;
    private final MemberSoFar.Source soFar;
    private final ProcessMap map;
    private final FormCheck check;
    private final ProcessNames processes;
    private final MessageSource words;

    TaskPage(
            TaskLines lines,
            MemberSoFar.Source soFar,
            ProcessMap map,
            FormCheck check,
            ProcessNames processes,
            MessageSource words) {
        this.lines = lines;
        this.soFar = soFar;
        this.map = map;
        this.check = check;
        this.processes = processes;
        this.words = words;
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
            page.addAttribute("quick", quick(question));
        });
        page.addAttribute("given", form.describe(task.answers()));
        page.addAttribute("key", Ids.next().toString());
        if (line.member() != null) {
            page.addAttribute("soFar", soFar.of(line.member()));
        }
    }

    void refuse(Model page, JsonNode given, List<FormCheck.Problem> problems) {
        ObjectNode errors = new ObjectMapper().createObjectNode();
        problems.forEach(p -> errors.put(p.key(), message(p)));
        page.addAttribute("problems", problems);
        page.addAttribute("errors", errors.toString());
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
        return check.check(form(task), given);
    }

    /** The form as deployed with the task's definition, in the reader's language. */
    FormSchema form(Task task) {
        String schema = task.form() == null ? NO_FORM : map.form(task.definitionId(), task.form());
        return FormSchema.of(schema).in(LocaleContextHolder.getLocale().getLanguage());
    }

    String name(Task task) {
        return task.name(LocaleContextHolder.getLocale().getLanguage());
    }

    String memberName(TaskReader reader, Task task) {
        TaskLine line = lines.of(reader, task);
        return line.member() == null ? "" : line.member().displayName();
    }

    /** One button for each answer of a simple form: its label, and what it sends. */
    private static Map<String, String> quick(FormField question) {
        Map<String, String> quick = new LinkedHashMap<>();
        question.choices()
                .forEach((value, label) -> quick.put(
                        label,
                        new ObjectMapper()
                                .createObjectNode()
                                .put(question.key(), value)
                                .toString()));
        return quick;
    }

    private static String what(Task task, Outcome outcome) {
        if (outcome instanceof Outcome.HeldBy) {
            return "held";
        }
        if (outcome instanceof Outcome.Frozen) {
            return "frozen";
        }
        return task.isOpen() ? "moved" : task.isCancelled() ? "cancelled" : "completed";
    }

    private String message(FormCheck.Problem problem) {
        return words.getMessage(
                "form.refused." + problem.rule(), new Object[] {problem.bound()}, LocaleContextHolder.getLocale());
    }
}
