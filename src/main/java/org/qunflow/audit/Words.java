package org.qunflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Format;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells an entry of the journal in the reader's words. A sentence names what it takes from the entry's data in angle
 * brackets; a kind without a sentence is told by its own name.
 */
@Component
public class Words {
    private static final Pattern PLACE = Pattern.compile("<([a-zA-Z.]+)>");
    private static final String NOTHING = "–";

    private static final Pattern NUMBERED = Pattern.compile("([A-Z_]+) (\\d+)");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final MessageSource messages;
    private final Format format;
    private final CurrentCommunity community;

    Words(MessageSource messages, Format format, CurrentCommunity community) {
        this.messages = messages;
        this.format = format;
        this.community = community;
    }

    public String sentence(String kind, JsonNode data) {
        Matcher places = PLACE.matcher(message("audit.kind." + kind, kind));
        return places.replaceAll(m -> Matcher.quoteReplacement(word(m.group(1), at(data, m.group(1)))));
    }

    /** A value as people say it: looked up by field and value, then by value alone. */
    public String word(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.asText("").isBlank() && value.isValueNode()) {
            return NOTHING;
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (!value.isValueNode()) {
            return listed(value);
        }
        String plain = value.asText();
        if (MOMENT.matcher(plain).matches()) {
            return format.moment(Instant.parse(plain), community.current().zone());
        }
        Matcher numbered = NUMBERED.matcher(plain);
        return numbered.matches() ? looked(field, numbered.group(1)) + " " + numbered.group(2) : looked(field, plain);
    }

    private String listed(JsonNode values) {
        return values.isArray()
                ? values.valueStream().map(v -> word("", v)).collect(Collectors.joining(", "))
                : fields(values).entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(" · "));
    }

    private String looked(String field, String word) {
        return message("audit.word." + field + "." + word, message("audit.word." + word, word));
    }

    /** The name of a field. */
    public String field(String name) {
        return message("audit.field." + name, name);
    }

    /** All fields of a piece of data in words. */
    public Map<String, String> fields(JsonNode data) {
        Map<String, String> fields = new LinkedHashMap<>();
        data.properties().stream()
                .filter(e -> !e.getKey().equals("member"))
                .forEach(e -> fields.put(field(e.getKey()), word(e.getKey(), e.getValue())));
        return fields;
    }

    public String message(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    }

    /** A sentence with its arguments. */
    public String told(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** How long something took, in the largest unit that fits. */
    public String duration(Duration took) {
        if (took.toDays() > 0) {
            return told("auditor.took.days", took.toDays(), took.toHoursPart());
        }
        return took.toHours() > 0
                ? told("auditor.took.hours", took.toHours(), took.toMinutesPart())
                : told("auditor.took.minutes", took.toMinutes());
    }

    /** The one of two names that the reader can read. */
    public String name(String zh, String en) {
        return isChinese() ? zh : en;
    }

    public boolean isChinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh");
    }

    private static JsonNode at(JsonNode data, String path) {
        JsonNode node = data;
        for (String part : path.split("\\.")) {
            node = node.path(part);
        }
        return node;
    }
}
