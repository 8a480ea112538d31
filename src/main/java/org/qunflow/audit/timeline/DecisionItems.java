package org.qunflow.audit.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import org.qunflow.audit.Words;
import org.qunflow.audit.timeline.TimelineItem.Decision;
import org.qunflow.audit.timeline.TimelineItem.Type;
import org.qunflow.engine.DecisionTables;
import org.qunflow.journal.JournalLine;
import org.springframework.stereotype.Component;

/** Decisions of tables with the row that fired, and plain events. */
@Component
class DecisionItems {
    private final Words words;
    private final DiagramVersions diagrams;
    private final DecisionTables tables;

    DecisionItems(Words words, DiagramVersions diagrams, DecisionTables tables) {
        this.words = words;
        this.diagrams = diagrams;
        this.tables = tables;
    }

    TimelineItem event(JournalLine line) {
        return TimelineItem.of(Type.EVENT, line.at(), line.id(), words.sentence(line.kind(), line.data()))
                .by(line.actor(), isAssumed(line))
                .with(words.fields(line.data()));
    }

    TimelineItem item(JournalLine line) {
        JsonNode data = line.data();
        String table = data.path("table").asText();
        int version = data.path("version").asInt();
        String row = data.path("row").asText();
        return TimelineItem.of(Type.DECISION, line.at(), line.id(), words.message("audit.table." + table, table))
                .by("", isAssumed(line))
                .with(diagrams.of(data.path("definitionId").asText("")))
                .decided(new Decision(
                        table,
                        version,
                        row,
                        tables.find(table, version)
                                .flatMap(v -> v.table().rule(row))
                                .orElse(null),
                        words.fields(data.path("inputs")),
                        words.fields(data.path("outputs"))));
    }

    static boolean isAssumed(JournalLine line) {
        return line.assumed() || line.data().path("assumed").asBoolean();
    }
}
