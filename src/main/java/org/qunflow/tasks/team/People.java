package org.qunflow.tasks.team;

import java.util.List;
import org.qunflow.security.Colleagues;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** The people who do the tasks of a community. */
@Component
class People {
    private final Colleagues colleagues;

    People(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** Those who may sign in, by name. */
    List<Colleague> atWork(CommunityId community) {
        return all(community).stream().filter(Colleague::enabled).toList();
    }

    /** Also those who may no longer sign in. */
    List<Colleague> all(CommunityId community) {
        return colleagues.of(community).stream().filter(Colleague::doesTasks).toList();
    }

    boolean has(CommunityId community, String name) {
        return all(community).stream().anyMatch(c -> c.name().equals(name));
    }
}
