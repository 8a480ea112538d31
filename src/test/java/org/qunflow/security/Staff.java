package org.qunflow.security;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** People with an account in all communities, whom a test names and forgets; they cannot sign in. */
public final class Staff {
    private Staff() {}

    public static void works(JdbcTemplate jdbc, String role, String... names) {
        add(jdbc, role, true, names);
    }

    /** An operator whose account is closed. */
    public static void hasLeft(JdbcTemplate jdbc, String name) {
        add(jdbc, "OPERATOR", false, name);
    }

    public static void forget(JdbcTemplate jdbc, String prefix) {
        jdbc.update("delete from security_user where username like ? || '%'", prefix);
    }

    private static void add(JdbcTemplate jdbc, String role, boolean enabled, String... names) {
        for (String name : names) {
            jdbc.update(
                    "insert into security_user (id, username, display_name, password_hash, roles, enabled,"
                            + " every_community) values (?, ?, ?, '-', array[?], ?, true)",
                    UUID.randomUUID(),
                    name,
                    name,
                    role,
                    enabled);
        }
    }
}
