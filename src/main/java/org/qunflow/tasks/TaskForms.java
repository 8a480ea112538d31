package org.qunflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.ProcessMap;
import org.qunflow.tasks.form.FormCheck;
import org.qunflow.tasks.form.FormField;
import org.qunflow.tasks.form.FormSchema;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The forms of tasks in the reader's language, and what is wrong with an answer to one. */
@Component
public class TaskForms {
    private static final String NO_FORM = "{\"type\":\"default\",\"components\":[]}";

    private final ProcessMap map;
    private final FormCheck check;
    private final MessageSource words;
    private final ObjectMapper json;
    private final Proven proven;

    TaskForms(ProcessMap map, FormCheck check, MessageSource words, ObjectMapper json, Proven proven) {
        this.proven = proven;
        this.map = map;
        this.check = check;
        this.words = words;
        this.json = json;
    }

    /** The form as deployed with the task's definition. */
    public FormSchema of(Task task) {
        String schema = task.form() == null ? NO_FORM : map.form(task.definitionId(), task.form());
        return FormSchema.of(schema).in(LocaleContextHolder.getLocale().getLanguage());
    }

    /** What is wrong with the answers; one that needs a picture is refused without. */
    public FormCheck.Result check(Task task, JsonNode given) {
        FormSchema form = of(task);
        FormCheck.Result result = check.check(form, given);
        return form.needingPicture(given)
                .filter(field -> !proven.byPicture(task.id()))
                .map(field -> result.with(new FormCheck.Problem(field.key(), field.label(), "picture", "")))
                .orElse(result);
    }

    /** Sentences by field, as JSON. */
    public String errors(List<FormCheck.Problem> problems) {
        ObjectNode errors = json.createObjectNode();
        problems.forEach(p -> errors.put(p.key(), sentence(p)));
        return errors.toString();
    }

    private String sentence(FormCheck.Problem problem) {
        return words.getMessage(
                "form.refused." + problem.rule(), new Object[] {problem.bound()}, LocaleContextHolder.getLocale());
    }

    /** One button for each answer of a simple form: its label, and what it sends. */
    public Map<String, String> quick(FormField question) {
        Map<String, String> quick = new LinkedHashMap<>();
        question.choices()
                .forEach((value, label) -> quick.put(
                        label,
                        json.createObjectNode().put(question.key(), value).toString()));
        return quick;
    }
}
