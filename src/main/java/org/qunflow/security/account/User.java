package org.qunflow.security.account;

import java.util.Set;
import org.qunflow.security.Role;

/**
 * Somebody who may sign in.
 *
 * @param roles names of roles, separated by commas
 */
public record User(String username, String displayName, String passwordHash, String roles, boolean enabled) {

    public Set<Role> roleSet() {
        return Role.split(roles);
    }
}
