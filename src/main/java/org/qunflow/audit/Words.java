package org.qunflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
class Words {
    private static final Pattern PLACE = Pattern.compile("<([a-zA-Z.]+)>");
    private static final String NOTHING = "–";

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final MessageSource messages;
    private final Format format;
    private final CurrentCommunity community;

    Words(MessageSource messages, Format format, CurrentCommunity community) {
        this.messages = messages;
        this.format = format;
        this.community = community;
    }

    String sentence(String kind, JsonNode data) {
        Matcher places = PLACE.matcher(message("audit.kind." + kind, kind));
        return places.replaceAll(m -> Matcher.quoteReplacement(word(m.group(1), at(data, m.group(1)))));
    }

    /** A value as people say it: looked up by field and value, then by value alone. */
    String word(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.asText("").isBlank() && value.isValueNode()) {
            return NOTHING;
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        String plain = value.isValueNode() ? value.asText() : value.toString();
        if (MOMENT.matcher(plain).matches()) {
            return format.moment(Instant.parse(plain), community.current().zone());
        }
        return message("audit.word." + field + "." + plain, message("audit.word." + plain, plain));
    }

    /** The name of a field. */
    String field(String name) {
        return message("audit.field." + name, name);
    }

    /** All fields of a piece of data in words. */
    Map<String, String> fields(JsonNode data) {
        Map<String, String> fields = new LinkedHashMap<>();
        data.properties().stream()
                .filter(e -> !e.getKey().equals("member"))
                .forEach(e -> fields.put(field(e.getKey()), word(e.getKey(), e.getValue())));
        return fields;
    }

    String message(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    }

    boolean isChinese() {
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
