package org.qunflow.design.live;

import java.util.Optional;
import java.util.stream.Stream;
import org.qunflow.community.Community;
import org.qunflow.engine.Interventions;
import org.qunflow.engine.Interventions.Choices;
import org.qunflow.engine.Interventions.Deed;
import org.qunflow.engine.ProcessMap;
import org.qunflow.engine.ProcessMap.Version;
import org.springframework.stereotype.Component;

/** Finds a step by the words of an address. */
@Component
public class Spots {
    private final ProcessMap map;
    private final Interventions interventions;

    Spots(ProcessMap map, Interventions interventions) {
        this.map = map;
        this.interventions = interventions;
    }

    Optional<Spot> find(Community community, String process, int version, String step) {
        return map.versionsOf(process).stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .flatMap(v -> step(v, step).map(s -> new Spot(community, v, s)));
    }

    /** How a step of the newest version is called, or its id if it is not there any more. */
    public String name(String process, String step, String language) {
        return step(map.newest(process), step).map(s -> s.name(language)).orElse(step);
    }

    /** How the target of a deed is called, or its id if it is not there any more. */
    String target(Deed deed, String language) {
        Version newest = map.newest(deed.process());
        if (step(newest, deed.step()).isEmpty()) {
            return deed.target();
        }
        Choices choices = interventions.choices(newest.definitionId(), deed.step());
        return Stream.concat(choices.targets().stream(), choices.flows().stream())
                .filter(choice -> choice.id().equals(deed.target()))
                .map(choice -> choice.name(language))
                .findFirst()
                .orElse(deed.target());
    }

    private Optional<ProcessSteps.Step> step(Version version, String id) {
        return ProcessSteps.of(map.diagram(version.definitionId())).stream()
                .filter(s -> s.id().equals(id))
                .findFirst();
    }
}
