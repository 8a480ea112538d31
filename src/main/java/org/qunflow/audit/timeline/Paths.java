package org.qunflow.audit.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunflow.audit.Words;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.ProcessHistory.Instance;
import org.qunflow.engine.ProcessMap;
import org.qunflow.member.Member;
import org.qunflow.shared.CommunityId;
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

    /** When a token stood at an element; until null while it stands there. */
    record Moment(String element, Instant from, Instant until) {}

    /** What the diagram marks: ids passed, where the token stands, and when it was where. */
    record Path(List<String> elements, List<String> flows, List<String> current, List<Moment> moments) {}

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

    /** An instance of whatever process of the community. */
    Optional<Instance> instance(CommunityId community, String id) {
        return history.find(community, id).map(ProcessHistory.Owned::instance);
    }

    String diagram(Instance instance) {
        return map.diagram(instance.definitionId());
    }

    Path path(Instance instance) {
        List<String> passed = history.path(instance.id());
        List<ProcessHistory.Step> steps = history.steps(instance.id());
        List<String> current = steps.stream()
                .filter(s -> s.endedAt() == null)
                .map(ProcessHistory.Step::elementId)
                .toList();
        return new Path(
                passed.stream().filter(p -> !p.startsWith(FLOW)).toList(),
                passed.stream().filter(p -> p.startsWith(FLOW)).toList(),
                current,
                steps.stream()
                        .map(s -> new Moment(s.elementId(), s.startedAt(), s.endedAt()))
                        .toList());
    }

    /** The name of a process for the reader; its key where it is not deployed any more. */
    String name(String key) {
        try {
            ProcessMap.Version newest = map.newest(key);
            return words.name(newest.nameZh(), newest.nameEn());
        } catch (IllegalArgumentException unknown) {
            return key;
        }
    }
}
