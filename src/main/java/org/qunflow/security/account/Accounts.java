package org.qunflow.security.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunflow.security.Chronicle;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.session.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to accounts that are open: what an administrator may change about others. */
@Service
public class Accounts {
    private final Changes changes;
    private final UserRows rows;
    private final ReachRows reaches;
    private final Sessions sessions;
    private final Chronicle chronicle;

    Accounts(Changes changes, UserRows rows, ReachRows reaches, Sessions sessions, Chronicle chronicle) {
        this.changes = changes;
        this.rows = rows;
        this.reaches = reaches;
        this.sessions = sessions;
        this.chronicle = chronicle;
    }

    public Optional<User> find(String username) {
        return rows.named(username);
    }

    public Reach reach(String username) {
        return reaches.of(username).orElse(Reach.NOWHERE);
    }

    /** From now on the user holds these roles in these communities. */
    @Transactional
    public Answer admit(String by, String username, Set<Role> roles, Reach reach) {
        return changes.make(by, username, roles.contains(Role.ADMIN), user -> {
            rows.changeRoles(username, roles);
            reaches.set(username, reach);
            chronicle.write(
                    "security.AccessChanged",
                    username,
                    Map.of("roles", Role.join(roles), "before", user.roles(), "communities", reach.toString()));
        });
    }

    /** The identity provider says which roles the user holds; if they are others than before, sessions end. */
    @Transactional
    public void follow(User user, Set<Role> roles) {
        if (!user.roleSet().equals(roles)) {
            rows.changeRoles(user.username(), roles);
            sessions.endAll(user.username());
            chronicle.write(
                    "security.AccessChanged",
                    user.username(),
                    Map.of("roles", Role.join(roles), "before", user.roles(), "by", "identity provider"));
        }
    }

    /** From now on the user may sign in, or may not. */
    @Transactional
    public Answer enable(String by, String username, boolean enabled) {
        return changes.make(by, username, enabled, user -> {
            rows.enable(username, enabled);
            chronicle.write(enabled ? "security.UserEnabled" : "security.UserDisabled", username, Map.of());
        });
    }

    /** Ends all sessions of the user. */
    @Transactional
    public Answer endSessions(String by, String username) {
        return changes.make(by, username, true, user -> chronicle.write("security.SessionsEnded", username, Map.of()));
    }
}
