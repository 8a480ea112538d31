package org.qunflow.audit.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qunflow.audit.Words;
import org.qunflow.engine.DecisionTable;
import org.qunflow.engine.DecisionTables;
import org.qunflow.engine.DecisionTables.Verdict;
import org.qunflow.journal.JournalLine;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a table decided by one rule and by no other: each rule is asked again with what the journal says was asked. */
@Component
class Explanations {
    private static final Pattern PLAIN =
            Pattern.compile("(true|false|\"[^\",]*\")(\\s*,\\s*(true|false|\"[^\",]*\"))*");
    private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};

    private final DecisionTables tables;
    private final ObjectMapper json;
    private final Words words;

    Explanations(DecisionTables tables, ObjectMapper json, Words words) {
        this.tables = tables;
        this.json = json;
        this.words = words;
    }

    /** A condition that did not hold: what the rule asks for, in words or as it stands in the table, and what was. */
    record Missed(String label, String condition, boolean isFeel, String value) {}

    /**
     * A rule.
     *
     * @param missed empty for the one that decided, and for those that would have, had it not come first
     */
    record Why(String table, int version, DecisionTable.Rule rule, boolean decided, List<Missed> missed, String note) {}

    /** Each rule of the version that decided; empty if the line is no decision or that version is not deployed here. */
    List<Why> of(JournalLine line) {
        JsonNode data = line.data();
        String key = data.path("table").asText("");
        int version = data.path("version").asInt();
        return tables.find(key, version).map(DecisionTables.Version::table).stream()
                .flatMap(table -> tables.verdicts(key, version, inputs(data)).stream()
                        .map(verdict -> why(key, version, table, verdict, data)))
                .toList();
    }

    private Map<String, Object> inputs(JsonNode data) {
        return data.path("inputs").isObject() ? json.convertValue(data.path("inputs"), INPUTS) : Map.of();
    }

    private Why why(String key, int version, DecisionTable table, Verdict verdict, JsonNode data) {
        List<Missed> missed = IntStream.range(0, table.inputs().size())
                .filter(column -> !verdict.holds().get(column))
                .mapToObj(column -> missed(
                        table.inputs().get(column), verdict.rule().inputs().get(column), data))
                .toList();
        boolean decided = verdict.rule().id().equals(data.path("row").asText());
        return new Why(
                key,
                version,
                verdict.rule(),
                decided,
                missed,
                verdict.rule().annotation().in(language()));
    }

    private Missed missed(DecisionTable.Column column, String condition, JsonNode data) {
        boolean isPlain = PLAIN.matcher(condition).matches();
        return new Missed(
                column.label().in(language()),
                isPlain ? inWords(column.name(), condition) : condition,
                !isPlain,
                words.word(column.name(), data.path("inputs").path(column.name())));
    }

    private String inWords(String input, String condition) {
        return Stream.of(condition.split("\\s*,\\s*"))
                .map(value -> words.word(input, TextNode.valueOf(value.replace("\"", ""))))
                .collect(Collectors.joining(" / "));
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
