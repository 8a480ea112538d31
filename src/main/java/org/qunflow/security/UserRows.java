package org.qunflow.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qunflow.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the people who may sign in. */
@Repository
class UserRows {
    private static final String COLUMNS =
            "username, display_name, password_hash, array_to_string(roles, ',') as roles, enabled";

    private final JdbcClient jdbc;

    UserRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<User> named(String username) {
        return jdbc.sql("select " + COLUMNS + " from security_user where username = ?")
                .param(username)
                .query(User.class)
                .optional();
    }

    List<User> all() {
        return jdbc.sql("select " + COLUMNS + " from security_user order by username")
                .query(User.class)
                .list();
    }

    boolean haveAdministrator() {
        return jdbc.sql("select exists (select 1 from security_user where enabled and 'ADMIN' = any(roles))")
                .query(Boolean.class)
                .single();
    }

    /** Adds a user; false if the name is taken. */
    boolean add(String username, String displayName, String passwordHash, Set<Role> roles) {
        return jdbc.sql("""
                                insert into security_user (id, username, display_name, password_hash, roles)
                                values (?, ?, ?, ?, string_to_array(?, ','))
                                on conflict (username) do nothing""")
                        .params(Ids.next(), username, displayName, passwordHash, Role.join(roles))
                        .update()
                == 1;
    }

    void changePassword(String username, String passwordHash) {
        jdbc.sql("update security_user set password_hash = ?, version = version + 1 where username = ?")
                .params(passwordHash, username)
                .update();
    }
}
