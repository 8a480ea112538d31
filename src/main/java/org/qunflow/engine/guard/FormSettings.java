package org.qunflow.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What may be set in a form and on its fields, and the shape that each value must have. */
final class FormSettings {
    /** The newest schema that the form library of the front end knows. */
    private static final int NEWEST_SCHEMA = 19;

    private static final int OPTIONS = 200;
    private static final int MOST = 10_000;
    private static final double FURTHEST = 1e15;
    private static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,63}";
    private static final String TEST =
            NAME + "\\s*(?:=|!=|<=|>=|<|>)\\s*(?:\"[^\"\\\\]{0,100}\"|-?\\d{1,9}(?:\\.\\d{1,6})?|true|false|null)";
    private static final Pattern CONDITION =
            Pattern.compile("=\\s*" + TEST + "(?:\\s+(?:and|or)\\s+" + TEST + "){0,9}+");
    private static final Pattern KEY = Pattern.compile(NAME);
    private static final Pattern NUMERAL = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");

    private static final Predicate<JsonNode> TEXT = JsonNode::isTextual;
    private static final Predicate<JsonNode> FLAG = JsonNode::isBoolean;
    private static final Predicate<JsonNode> LIST = JsonNode::isArray;
    private static final Predicate<JsonNode> COUNT = n -> n.isInt() && n.asInt() >= 0 && n.asInt() <= MOST;
    private static final Predicate<JsonNode> NUMBER = n -> n.isNumber()
            ? Math.abs(n.asDouble()) <= FURTHEST
            : n.isTextual() && NUMERAL.matcher(n.asText()).matches();
    private static final Predicate<JsonNode> TEXTS = n -> n.isObject() && all(n, TEXT);
    private static final Predicate<JsonNode> PLACE = n -> n.isObject() && all(n, JsonNode::isValueNode);

    static final Map<String, Predicate<JsonNode>> FORM = Map.of(
            "$schema", TEXT,
            "id", TEXT,
            "type", n -> n.asText().equals("default"),
            "schemaVersion", n -> n.isInt() && n.asInt() >= 1 && n.asInt() <= NEWEST_SCHEMA,
            "executionPlatform", TEXT,
            "executionPlatformVersion", TEXT,
            "components", LIST,
            "exporter", TEXTS,
            "generated", FLAG);

    static final Map<String, Predicate<JsonNode>> FIELD = Map.ofEntries(
            Map.entry("type", TEXT),
            Map.entry(
                    "id",
                    n -> n.isTextual() && Vocabulary.ID.matcher(n.asText()).matches()),
            Map.entry("key", n -> n.isTextual() && isKey(n.asText())),
            Map.entry("label", TEXT),
            Map.entry("description", TEXT),
            Map.entry("text", TEXT),
            Map.entry("values", FormSettings::areOptions),
            Map.entry("properties", TEXTS),
            Map.entry("validate", JsonNode::isObject),
            Map.entry("components", LIST),
            Map.entry("layout", PLACE),
            Map.entry("appearance", TEXTS),
            Map.entry(
                    "defaultValue",
                    n -> n.isValueNode() && !n.isNull() || n.isArray() && all(n, JsonNode::isValueNode)),
            Map.entry("disabled", FLAG),
            Map.entry("readonly", FLAG),
            Map.entry("decimalDigits", COUNT),
            Map.entry("increment", NUMBER),
            Map.entry("height", COUNT),
            Map.entry("subtype", n -> Set.of("date", "time", "datetime").contains(n.asText())),
            Map.entry("dateLabel", TEXT),
            Map.entry("timeLabel", TEXT),
            Map.entry("timeInterval", COUNT),
            Map.entry("timeSerializingFormat", TEXT),
            Map.entry("use24h", FLAG),
            Map.entry("disallowPassedDates", FLAG),
            Map.entry("searchable", FLAG),
            Map.entry("showOutline", FLAG),
            Map.entry("verticalAlignment", TEXT),
            Map.entry("conditional", FormSettings::isCondition));

    static final Map<String, Predicate<JsonNode>> VALIDATION = Map.of(
            "required", FLAG,
            "minLength", COUNT,
            "maxLength", COUNT,
            "min", NUMBER,
            "max", NUMBER,
            "validationType", n -> Set.of("", "email", "phone").contains(n.asText()));

    /** Kinds that take an answer, so that they need a key. */
    static final Set<String> ASKING = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");
    /** Kinds that offer something to choose from. */
    static final Set<String> CHOOSING = Set.of("radio", "select", "checklist", "taglist");

    private static final Set<String> SHOWING = Set.of("text", "group", "separator", "spacer");

    private FormSettings() {}

    static boolean isKind(String type) {
        return ASKING.contains(type) || SHOWING.contains(type);
    }

    private static boolean isKey(String key) {
        return KEY.matcher(key).matches() && !key.endsWith("Delegate");
    }

    private static boolean areOptions(JsonNode values) {
        Set<String> seen = new HashSet<>();
        return values.isArray()
                && values.size() <= OPTIONS
                && all(values, v -> isOption(v) && seen.add(v.path("value").asText()));
    }

    private static boolean isOption(JsonNode option) {
        JsonNode value = option.path("value");
        boolean says = value.isBoolean()
                || value.isNumber() && NUMBER.test(value)
                || value.isTextual() && !value.asText().isBlank();
        return option.size() == 2 && option.path("label").isTextual() && says;
    }

    private static boolean isCondition(JsonNode condition) {
        return condition.size() == 1
                && CONDITION.matcher(condition.path("hide").asText()).matches();
    }

    private static boolean all(JsonNode parent, Predicate<JsonNode> shape) {
        return StreamSupport.stream(parent.spliterator(), false).allMatch(shape);
    }
}
