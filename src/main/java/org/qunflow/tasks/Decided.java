package org.qunflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.DecisionTable;
import org.qunflow.engine.DecisionTables;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalLine;
import org.qunflow.member.Member;
import org.springframework.stereotype.Component;

/** What a decision table answered about a member; rule is null where that version is not deployed here. */
record Decided(JournalLine line, String table, DecisionTable.Rule rule, Map<String, String> outputs) {

    /** Reads it from the journal. */
    @Component
    static class Source {
        private static final int COUNTED = 1_000;

        private final Journal journal;
        private final DecisionTables tables;

        Source(Journal journal, DecisionTables tables) {
            this.journal = journal;
            this.tables = tables;
        }

        /** The newest first. */
        List<Decided> about(Member member, int limit) {
            List<JournalLine> taken = new ArrayList<>();
            for (JournalLine line :
                    journal.about(member.community(), member.id().toString(), 0, COUNTED)) {
                if (line.kind().endsWith(".DecisionTaken")) {
                    taken.add(line);
                }
            }
            Collections.reverse(taken);
            return taken.stream().limit(limit).map(this::decided).toList();
        }

        private Decided decided(JournalLine line) {
            JsonNode data = line.data();
            String table = data.path("table").asText();
            DecisionTable.Rule rule = tables.find(table, data.path("version").asInt())
                    .flatMap(v -> v.table().rule(data.path("row").asText()))
                    .orElse(null);
            return new Decided(line, table, rule, words(data.path("outputs")));
        }

        private static Map<String, String> words(JsonNode outputs) {
            Map<String, String> words = new LinkedHashMap<>();
            outputs.properties().forEach(e -> words.put(e.getKey(), e.getValue().asText()));
            return words;
        }
    }
}
