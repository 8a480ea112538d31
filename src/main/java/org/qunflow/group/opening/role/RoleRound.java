package org.qunflow.group.opening.role;

import java.time.Instant;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.group.opening.Openings;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Roles end with their term (003-10). */
@Component
class RoleRound implements Round {
    private final Roles roles;
    private final Programmes programmes;

    RoleRound(Roles roles, Programmes programmes) {
        this.roles = roles;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 215;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return programmes.runs(community, Openings.PROGRAMME) ? roles.expire(community) : 0;
    }
}
