package org.qunflow.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do; one person may hold several. */
public enum Role {
    OPERATOR,
    LEAD,
    AUDITOR,
    ADMIN,
    INTEGRATION;

    public static String join(Collection<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(","));
    }

    public static Set<Role> split(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names.split(","))
                .filter(n -> !n.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
