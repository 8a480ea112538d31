package org.qunflow.tasks.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks answers against the deployed form once more: what a browser says about its own check is not believed. */
@Component
public class FormCheck {
    private final FieldCheck check = new FieldCheck();

    /**
     * One thing wrong with one answer.
     *
     * @param field label of the field, or the unknown key
     * @param rule message key is form.refused.{rule}
     * @param bound the limit that was broken, or empty
     */
    public record Problem(String key, String field, String rule, String bound) {}

    /** Answers as primitives that may go on into the process, or everything that is wrong with them. */
    public record Result(Map<String, Object> answers, List<Problem> problems) {
        public boolean isAccepted() {
            return problems.isEmpty();
        }

        /** The same with one thing more that is wrong. */
        public Result with(Problem problem) {
            return new Result(
                    answers,
                    Stream.concat(problems.stream(), Stream.of(problem)).toList());
        }
    }

    public Result check(FormSchema form, JsonNode given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, FormField> fields = form.fields();
        given.fieldNames().forEachRemaining(key -> {
            if (!fields.containsKey(key)) {
                problems.add(new Problem(key, shortened(key), "unknown", ""));
            }
        });
        fields.values().forEach(field -> check.check(field, given.path(field.key()), answers, problems));
        return new Result(answers, problems);
    }

    private static String shortened(String key) {
        return key.length() <= 40 ? key : key.substring(0, 40) + "…";
    }
}
