package org.qunflow.design.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.engine.ProcessMap;
import org.qunflow.engine.ProcessMap.Version;
import org.qunflow.shared.CommunityId;
import org.qunflow.sop.ModelDiff;
import org.qunflow.sop.ModelElement;
import org.qunflow.sop.ModelElements;
import org.springframework.stereotype.Component;

/** Whom a new version concerns: the members who are under way in the versions before it, and where they stand. */
@Component
class Impact {
    private final ProcessMap map;

    Impact(ProcessMap map) {
        this.map = map;
    }

    /**
     * Members at one step of one version.
     *
     * @param fate what the draft does to that step; null if it stays as it is
     */
    public record Stand(int version, String step, long members, ModelDiff.Kind fate) {}

    /** Fullest step first. */
    List<Stand> of(String file, List<ModelDiff.Change> changes, CommunityId community, String language) {
        String key = file.substring(0, file.lastIndexOf('.'));
        Map<String, ModelDiff.Kind> fates =
                changes.stream().collect(Collectors.toMap(c -> c.element().id(), ModelDiff.Change::kind, (a, b) -> a));
        return map.versions(community).stream()
                .filter(v -> v.key().equals(key) && v.running() > 0)
                .flatMap(v -> stands(v, fates, community, language).stream())
                .sorted(Comparator.comparingLong(Stand::members).reversed())
                .toList();
    }

    private List<Stand> stands(Version v, Map<String, ModelDiff.Kind> fates, CommunityId community, String language) {
        Map<String, ModelElement> elements = ModelElements.of(map.diagram(v.definitionId()));
        Set<Map.Entry<String, Long>> standing =
                map.standing(community, v.definitionId()).entrySet();
        return standing.stream()
                .filter(e -> elements.containsKey(e.getKey()))
                .map(e -> new Stand(
                        v.version(), elements.get(e.getKey()).name(language), e.getValue(), fates.get(e.getKey())))
                .toList();
    }
}
