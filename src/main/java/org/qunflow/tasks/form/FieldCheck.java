package org.qunflow.tasks.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunflow.tasks.form.FormCheck.Problem;

/** Checks one answer: its type, then the limits its field sets. */
final class FieldCheck {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NUMBER = 30;
    private static final String MAIL = "^[^\\s@]{1,64}@[^\\s@]{1,255}$";
    private static final String PHONE = "^\\+?[0-9][0-9 ()\\-]{2,24}$";

    void check(FormField field, JsonNode given, Map<String, Object> answers, List<Problem> problems) {
        if (isAbsent(given) || isUnticked(field, given)) {
            absent(field, given, answers, problems);
            return;
        }
        try {
            answers.put(field.key(), value(field, given));
        } catch (Refused refused) {
            problems.add(new Problem(field.key(), field.label(), refused.rule, refused.bound));
        }
    }

    private static void absent(FormField field, JsonNode given, Map<String, Object> answers, List<Problem> problems) {
        if (field.isRequired()) {
            problems.add(new Problem(field.key(), field.label(), "required", ""));
        } else if (given.isBoolean()) {
            answers.put(field.key(), false);
        }
    }

    private static boolean isAbsent(JsonNode given) {
        return given.isMissingNode()
                || given.isNull()
                || given.isTextual() && given.asText().isBlank()
                || given.isArray() && given.isEmpty();
    }

    private static boolean isUnticked(FormField field, JsonNode given) {
        return field.type().equals("checkbox") && given.isBoolean() && !given.asBoolean();
    }

    private static Object value(FormField field, JsonNode given) {
        return switch (field.type()) {
            case "checkbox" -> yesOrNo(given);
            case "number" -> number(field, given);
            case "radio", "select" -> choice(field, given);
            case "checklist", "taglist" -> choices(field, given);
            case "datetime" -> moment(field, given);
            case "textfield", "textarea" -> text(field, given);
            default -> throw new Refused("type");
        };
    }

    private static Object yesOrNo(JsonNode given) {
        refuseUnless(given.isBoolean(), "type");
        return given.asBoolean();
    }

    private static Object number(FormField field, JsonNode given) {
        refuseUnless(given.isNumber() || given.isTextual(), "number");
        refuseUnless(given.asText().length() <= LONGEST_NUMBER, "number");
        BigDecimal value = parsed(given.asText());
        field.number("min").ifPresent(min -> refuseUnless(value.doubleValue() >= min, "min", bound(min)));
        field.number("max").ifPresent(max -> refuseUnless(value.doubleValue() <= max, "max", bound(max)));
        int scale = Math.max(0, value.stripTrailingZeros().scale());
        field.decimals().ifPresent(most -> refuseUnless(scale <= most, "decimals", "" + most));
        return scale == 0 && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                ? (Object) value.longValue()
                : (Object) value.doubleValue();
    }

    private static BigDecimal parsed(String text) {
        try {
            BigDecimal value = new BigDecimal(text.strip());
            refuseUnless(Math.abs(value.scale()) <= LONGEST_NUMBER, "number");
            return value;
        } catch (NumberFormatException e) {
            throw new Refused("number");
        }
    }

    private static Object choice(FormField field, JsonNode given) {
        refuseUnless(given.isValueNode() && field.choices().containsKey(given.asText()), "choice");
        return fixed(field, given.asText());
    }

    /** The answer with the type that the form gives it: true and "true" are different words to a gateway. */
    private static Object fixed(FormField field, String given) {
        for (JsonNode allowed : field.schema().path("values")) {
            JsonNode value = allowed.path("value");
            if (value.asText().equals(given)) {
                return value.isBoolean()
                        ? (Object) value.asBoolean()
                        : value.isNumber() ? (Object) value.numberValue() : given;
            }
        }
        throw new Refused("choice");
    }

    private static Object choices(FormField field, JsonNode given) {
        refuseUnless(given.isArray(), "type");
        Set<String> chosen = new LinkedHashSet<>();
        given.forEach(one -> chosen.add(choice(field, one).toString()));
        return String.join(",", chosen);
    }

    private static Object text(FormField field, JsonNode given) {
        refuseUnless(given.isTextual(), "type");
        String text = given.asText();
        int length = text.codePointCount(0, text.length());
        refuseUnless(text.length() <= LONGEST_TEXT, "maxLength", "" + LONGEST_TEXT);
        refuseUnless(text.chars().noneMatch(c -> c == 0), "type");
        field.number("minLength").ifPresent(min -> refuseUnless(length >= min, "minLength", bound(min)));
        field.number("maxLength").ifPresent(max -> refuseUnless(length <= max, "maxLength", bound(max)));
        patterns(field).forEach(p -> refuseUnless(BoundedPattern.finds(p, text), "pattern"));
        return text;
    }

    private static List<String> patterns(FormField field) {
        List<String> patterns = new ArrayList<>();
        Optional.of(field.rule("pattern").asText()).filter(p -> !p.isBlank()).ifPresent(patterns::add);
        switch (field.rule("validationType").asText()) {
            case "email" -> patterns.add(MAIL);
            case "phone" -> patterns.add(PHONE);
            default -> {}
        }
        return patterns;
    }

    private static Object moment(FormField field, JsonNode given) {
        refuseUnless(given.isTextual() && given.asText().length() <= LONGEST_NUMBER, "date");
        String text = given.asText();
        try {
            switch (field.schema().path("subtype").asText("date")) {
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
                default -> OffsetDateTime.parse(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$") ? text : text + "Z");
            }
            return text;
        } catch (DateTimeException e) {
            throw new Refused("date");
        }
    }

    private static String bound(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    private static void refuseUnless(boolean right, String rule) {
        refuseUnless(right, rule, "");
    }

    private static void refuseUnless(boolean right, String rule, String bound) {
        if (!right) {
            throw new Refused(rule, bound);
        }
    }

    /** Leaves the check of one answer; it never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String rule;
        private final String bound;

        private Refused(String rule) {
            this(rule, "");
        }

        private Refused(String rule, String bound) {
            super(rule, null, false, false);
            this.rule = rule;
            this.bound = bound;
        }
    }
}
