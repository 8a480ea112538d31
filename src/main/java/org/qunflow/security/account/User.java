package org.qunflow.security.account;

import java.util.Set;
import org.qunflow.security.Role;
import org.qunflow.security.secret.Hashing;

/**
 * Somebody who may sign in.
 *
 * @param roles names of roles, separated by commas
 */
public record User(String username, String displayName, String passwordHash, String roles, boolean enabled) {

    public Set<Role> roleSet() {
        return Role.split(roles);
    }

    /** False for an account of a program, or of somebody who comes through an identity provider only. */
    public boolean hasPassword() {
        return !passwordHash.equals(Hashing.NO_PASSWORD);
    }

    /** True for an account that programs use, by tokens; it has no password. */
    public boolean isProgram() {
        return roleSet().contains(Role.INTEGRATION);
    }
}
