package org.qunflow.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.ProcessHistory.Instance;
import org.qunflow.engine.ProcessMap;
import org.qunflow.member.Member;
import org.springframework.stereotype.Component;

/** The ways a member went through diagrams. */
@Component
class Paths {
    private static final String FLOW = "flow_";

    private final ProcessHistory history;
    private final ProcessMap map;
    private final Words words;

    Paths(ProcessHistory history, ProcessMap map, Words words) {
        this.history = history;
        this.map = map;
        this.words = words;
    }

    /** One walk through one process, with its name for the reader. */
    record Journey(String id, String name, int version, Instant startedAt, Instant endedAt) {}

    /** What the diagram marks: ids passed, and where the token stands. */
    record Path(List<String> elements, List<String> flows, List<String> current) {}

    /** Newest first. */
    List<Journey> of(Member member) {
        List<Journey> journeys = new ArrayList<>();
        for (Instance i : history.instances(member.community(), member.id().toString())) {
            journeys.add(0, new Journey(i.id(), name(i.processKey()), i.version(), i.startedAt(), i.endedAt()));
        }
        return journeys;
    }

    static Journey chosen(List<Journey> journeys, String id) {
        return journeys.stream()
                .filter(j -> j.id().equals(id))
                .findFirst()
                .orElse(journeys.isEmpty() ? null : journeys.get(0));
    }

    Optional<Instance> instance(Member member, String id) {
        return history.instances(member.community(), member.id().toString()).stream()
                .filter(i -> i.id().equals(id))
                .findFirst();
    }

    String diagram(Instance instance) {
        return map.diagram(instance.definitionId());
    }

    Path path(Instance instance) {
        List<String> passed = history.path(instance.id());
        List<String> current = history.steps(instance.id()).stream()
                .filter(s -> s.endedAt() == null)
                .map(ProcessHistory.Step::elementId)
                .toList();
        return new Path(
                passed.stream().filter(p -> !p.startsWith(FLOW)).toList(),
                passed.stream().filter(p -> p.startsWith(FLOW)).toList(),
                current);
    }

    /** The name of a process for the reader; its key where it is not deployed any more. */
    String name(String key) {
        try {
            ProcessMap.Version newest = map.newest(key);
            return words.isChinese() ? newest.nameZh() : newest.nameEn();
        } catch (IllegalArgumentException unknown) {
            return key;
        }
    }
}
