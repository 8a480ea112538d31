package org.qunflow.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.DecisionTables;
import org.qunflow.engine.DecisionTables.Count;
import org.qunflow.engine.DecisionTables.Version;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** The decision tables that are deployed, each with its versions, newest first, and what they decided. */
@Component
class TableShelf {
    private final DecisionTables tables;

    TableShelf(DecisionTables tables) {
        this.tables = tables;
    }

    /** One version and its decisions. */
    record Line(Version version, Count decided) {}

    /** One table. */
    record Entry(String key, List<Line> lines) {
        public Version newest() {
            return lines.get(0).version();
        }

        public Count decided() {
            return lines.stream().map(Line::decided).reduce(Count.NEVER, Count::and);
        }
    }

    List<Entry> all(CommunityId community) {
        Map<String, Map<Integer, Count>> counts = tables.counts(community);
        Map<String, List<Line>> byKey = new LinkedHashMap<>();
        for (Version v : tables.versions()) {
            Count decided = counts.getOrDefault(v.key(), Map.of()).getOrDefault(v.version(), Count.NEVER);
            byKey.computeIfAbsent(v.key(), k -> new ArrayList<>()).add(new Line(v, decided));
        }
        return byKey.entrySet().stream()
                .map(e -> new Entry(e.getKey(), e.getValue()))
                .toList();
    }

    /** A version of a table with the rule marked that the reader comes for. */
    Optional<TableSheet> sheet(CommunityId community, String key, int version, String marked) {
        return sheets(key)
                .filter(all -> all.stream().anyMatch(v -> v.version() == version))
                .map(all -> TableSheet.of(all, version, tables.fired(community, key, version), marked));
    }

    Optional<Integer> newest(String key) {
        return sheets(key).map(all -> all.get(0).version());
    }

    private Optional<List<Version>> sheets(String key) {
        return Optional.of(tables.versions().stream()
                        .filter(v -> v.key().equals(key))
                        .toList())
                .filter(found -> !found.isEmpty());
    }
}
