package org.qunflow.group.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunflow.security.Colleagues;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Who may look after groups: people of the community who do tasks (000-13). */
@Component
public class Keepers {
    private final Colleagues colleagues;

    Keepers(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    public List<Colleague> of(CommunityId community) {
        return colleagues.of(community).stream()
                .filter(c -> c.enabled() && c.doesTasks())
                .toList();
    }

    /** Why these two cannot look after a group; names that are empty are not judged. */
    Optional<Refusal> objection(CommunityId community, String owner, String deputy) {
        if (!owner.isBlank() && owner.equals(deputy)) {
            return Optional.of(Refusal.of("TWO_PEOPLE"));
        }
        List<String> unfit = unfit(community, owner, deputy);
        return unfit.isEmpty() ? Optional.empty() : Optional.of(new Refusal("NO_KEEPER", unfit));
    }

    /** Those of the named who may not, or may no longer, look after groups. */
    public List<String> unfit(CommunityId community, String owner, String deputy) {
        List<String> there = of(community).stream().map(Colleague::name).toList();
        List<String> unfit = new ArrayList<>(List.of(owner, deputy));
        unfit.removeIf(name -> name.isBlank() || there.contains(name));
        return unfit;
    }
}
