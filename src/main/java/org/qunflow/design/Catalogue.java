package org.qunflow.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.DecisionTables;
import org.qunflow.engine.ProcessMap;
import org.qunflow.engine.ProcessMap.Version;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** The processes that are deployed, each with its versions, newest first. */
@Component
class Catalogue {
    private final ProcessMap map;
    private final DecisionTables tables;

    Catalogue(ProcessMap map, DecisionTables tables) {
        this.map = map;
        this.tables = tables;
    }

    /** One process and how many run in all its versions. */
    record Entry(List<Version> versions) {
        public Version newest() {
            return versions.get(0);
        }

        public long running() {
            return versions.stream().mapToLong(Version::running).sum();
        }

        public List<Version> older() {
            return versions.subList(1, versions.size());
        }
    }

    List<Entry> all(CommunityId community) {
        Map<String, List<Version>> byKey = new LinkedHashMap<>();
        map.versions(community).forEach(v -> byKey.computeIfAbsent(v.key(), k -> new ArrayList<>())
                .add(v));
        return byKey.values().stream().map(Entry::new).toList();
    }

    /** One process; how many run in it is not counted. */
    Optional<Entry> find(String key) {
        return Optional.of(map.versionsOf(key))
                .filter(found -> !found.isEmpty())
                .map(Entry::new);
    }

    String diagram(Version version) {
        return map.diagram(version.definitionId());
    }

    /** Which decision table was asked last at a step, by the step's id. */
    Map<String, String> askedAt(CommunityId community, Version version) {
        return tables.askedAt(community, version.key());
    }
}
