package org.qunflow.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.audit.Words;
import org.qunflow.engine.DecisionTable;
import org.qunflow.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** What people decided where a table had judged right before: how far they follow it, and which rule asks them for nothing. */
@Component
class AfterRules {
    private final DecisionTables tables;
    private final Answers answers;
    private final Words words;

    AfterRules(DecisionTables tables, Answers answers, Words words) {
        this.tables = tables;
        this.answers = answers;
        this.words = words;
    }

    private record Key(String table, int version, String row, String step) {}

    /**
     * A rule and the step behind it.
     *
     * @param rule null where that version is not deployed here any more
     * @param said what the table answered
     */
    record Row(
            String table,
            String name,
            int version,
            DecisionTable.Rule rule,
            List<String> said,
            String step,
            long answered,
            Map<String, Long> answers) {}

    /** Those that asked people most often first. */
    List<Row> of(List<AskedTask> tasks) {
        return tasks.stream()
                .filter(t -> t.isAnswered() && t.ruling().isPresent())
                .collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> row(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Row::answered).reversed())
                .toList();
    }

    private Key key(AskedTask task) {
        JsonNode ruling = task.ruling().orElseThrow().data();
        return new Key(
                ruling.path("table").asText(),
                ruling.path("version").asInt(),
                ruling.path("row").asText(),
                task.step(words.isChinese()));
    }

    private Row row(Key key, List<AskedTask> answered) {
        JsonNode said = answered.get(0).ruling().orElseThrow().data().path("outputs");
        return new Row(
                key.table(),
                words.message("audit.table." + key.table(), key.table()),
                key.version(),
                tables.find(key.table(), key.version())
                        .flatMap(v -> v.table().rule(key.row()))
                        .orElse(null),
                List.copyOf(words.fields(said).values()),
                key.step(),
                answered.size(),
                answers.counted(answered));
    }
}
