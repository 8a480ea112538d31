package org.qunflow.security.web;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.UUID;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.User;

/** Roles and communities, as an administrator fills them in for somebody. */
record Access(
        @NotEmpty(message = "{login.roles.missing}") List<Role> roles, Boolean everywhere, List<UUID> communities) {

    Access {
        roles = Given.of(roles);
        everywhere = Boolean.TRUE.equals(everywhere);
        communities = Given.of(communities);
    }

    static Access of(User user, Reach reach) {
        return new Access(
                List.copyOf(user.roleSet()),
                reach.everywhere(),
                reach.communities().stream().map(c -> c.value()).toList());
    }

    Reach reach() {
        return Reach.of(everywhere, communities);
    }
}
