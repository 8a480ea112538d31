package org.qunflow.web;

import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.security.CommunityNames;
import org.springframework.stereotype.Component;

/** Tells administrators the names of all communities, and nothing else about them. */
@Component
class NamesForAdministrators implements CommunityNames {
    private final Communities communities;

    NamesForAdministrators(Communities communities) {
        this.communities = communities;
    }

    @Override
    public List<Named> all() {
        return communities.all().stream().map(c -> new Named(c.id(), c.name())).toList();
    }
}
