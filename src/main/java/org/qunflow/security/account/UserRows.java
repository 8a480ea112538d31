package org.qunflow.security.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the people who may sign in. */
@Repository
public class UserRows {
    private static final String COLUMNS =
            "username, display_name, password_hash, array_to_string(roles, ',') as roles, enabled";

    private final JdbcClient jdbc;
    private final ReachRows reaches;

    UserRows(JdbcClient jdbc, ReachRows reaches) {
        this.jdbc = jdbc;
        this.reaches = reaches;
    }

    public Optional<User> named(String username) {
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

    /** Those who belong to a community, by name. */
    List<User> of(CommunityId community) {
        return jdbc.sql("select " + COLUMNS
                        + " from security_user u where every_community or exists (select 1 from security_user_community c"
                        + " where c.username = u.username and c.community_id = ?) order by username")
                .param(community.value())
                .query(User.class)
                .list();
    }

    public boolean haveAdministrator() {
        return jdbc.sql("select exists (select 1 from security_user where enabled and 'ADMIN' = any(roles))")
                .query(Boolean.class)
                .single();
    }

    /** Adds a user; false if the name is taken. */
    public boolean add(String username, String displayName, String passwordHash, Set<Role> roles, Reach reach) {
        boolean added = jdbc.sql("""
                                insert into security_user (id, username, display_name, password_hash, roles)
                                values (?, ?, ?, ?, string_to_array(?, ','))
                                on conflict (username) do nothing""")
                        .params(Ids.next(), username, displayName, passwordHash, Role.join(roles))
                        .update()
                == 1;
        if (added) {
            reaches.set(username, reach);
        }
        return added;
    }

    public void changePassword(String username, String passwordHash) {
        jdbc.sql("update security_user set password_hash = ?, version = version + 1 where username = ?")
                .params(passwordHash, username)
                .update();
    }

    /** The same password in another hash; nothing happens if it was changed meanwhile. */
    public void rehash(String username, String oldHash, String newHash) {
        jdbc.sql("update security_user set password_hash = ? where username = ? and password_hash = ?")
                .params(newHash, username, oldHash)
                .update();
    }

    void changeRoles(String username, Set<Role> roles) {
        jdbc.sql("update security_user set roles = string_to_array(?, ','), version = version + 1 where username = ?")
                .params(Role.join(roles), username)
                .update();
    }

    void enable(String username, boolean enabled) {
        jdbc.sql("update security_user set enabled = ?, version = version + 1 where username = ?")
                .params(enabled, username)
                .update();
    }

    /** True if somebody else than this one is an administrator who may sign in. */
    boolean haveAdministratorBeside(String username) {
        return jdbc.sql("select exists (select 1 from security_user"
                        + " where enabled and 'ADMIN' = any(roles) and username <> ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends, nobody else changes users. */
    void hold() {
        jdbc.sql("lock table security_user in share row exclusive mode").update();
    }
}
