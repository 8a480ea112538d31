package org.qunflow.design.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Migrations.Obstacle;
import org.qunflow.engine.Models;
import org.qunflow.engine.ProcessMap;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.qunflow.sop.ModelElement;
import org.qunflow.sop.ModelElements;
import org.qunflow.sop.ModelKind;
import org.qunflow.sop.migration.Impact.Kind;
import org.qunflow.sop.migration.Impacts;
import org.qunflow.sop.migration.Reach;
import org.springframework.stereotype.Component;

/** Whom a new version of a process concerns in all communities: how they would move, with the names of their steps. */
@Component
class Impact {
    private final Impacts impacts;
    private final Drafts drafts;
    private final ProcessMap map;
    private final Models models;

    Impact(Impacts impacts, Drafts drafts, ProcessMap map, Models models) {
        this.impacts = impacts;
        this.drafts = drafts;
        this.map = map;
        this.models = models;
    }

    /** Members at one step of one version; why: what keeps them from the step of the same id, or null. */
    record Line(int version, String step, long members, Kind kind, Obstacle why) {}

    /** All of them. */
    record Seen(Reach reach, List<Line> lines) {}

    /** The processes that ask with a form and become new versions together with it, by key; none for other models. */
    List<String> askedBy(Draft draft) {
        return draft.kind() == ModelKind.FORM
                ? models.askingWith(draft.file()).stream()
                        .map(ModelKind.PROCESS::key)
                        .toList()
                : List.of();
    }

    /** Empty for files that are no processes, and where the engine cannot read the draft. */
    Optional<Seen> of(Draft draft, int live, String language) {
        if (draft.kind() != ModelKind.PROCESS) {
            return Optional.empty();
        }
        String process = ModelKind.PROCESS.key(draft.file());
        Map<Integer, Map<String, ModelElement>> names = new HashMap<>();
        String content = drafts.content(draft).orElseThrow();
        return impacts.ofDraft(process, live + 1, content).map(reach -> {
            map.versionsOf(process).forEach(v -> reach.versions().stream()
                    .filter(i -> i.from() == v.version())
                    .forEach(i -> names.put(v.version(), ModelElements.of(map.diagram(v.definitionId())))));
            return new Seen(reach, lines(reach, names, language));
        });
    }

    private static List<Line> lines(Reach reach, Map<Integer, Map<String, ModelElement>> names, String language) {
        return reach.versions().stream()
                .flatMap(i -> i.steps().stream()
                        .map(s -> new Line(
                                i.from(),
                                name(names.get(i.from()), s.step(), language),
                                s.members(),
                                s.kind(),
                                s.why())))
                .toList();
    }

    private static String name(Map<String, ModelElement> elements, String step, String language) {
        return elements.containsKey(step) ? elements.get(step).name(language) : step;
    }
}
