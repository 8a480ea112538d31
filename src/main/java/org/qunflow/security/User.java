package org.qunflow.security;

import java.util.Set;

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
