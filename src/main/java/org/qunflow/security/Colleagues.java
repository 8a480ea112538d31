package org.qunflow.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qunflow.shared.CommunityId;

/** The people who have an account, as those see them who work with them. */
public interface Colleagues {

    /**
     * One of them.
     *
     * @param enabled false for somebody who may no longer sign in
     */
    record Colleague(String name, String displayName, Set<Role> roles, boolean enabled) {

        /** True if this one may do every task that the other may; a lead may do what an operator may. */
        public boolean mayDoTasksOf(Colleague other) {
            return roles.contains(Role.LEAD) || !other.roles.contains(Role.LEAD) && roles.contains(Role.OPERATOR);
        }

        public boolean doesTasks() {
            return roles.contains(Role.OPERATOR) || roles.contains(Role.LEAD);
        }
    }

    /** Those who belong to a community, by name. */
    List<Colleague> of(CommunityId community);

    Optional<Colleague> find(String name);

    Reach reach(String name);
}
