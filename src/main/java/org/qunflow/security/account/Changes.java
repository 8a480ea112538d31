package org.qunflow.security.account;

import java.util.Optional;
import java.util.function.Consumer;
import org.qunflow.security.Role;
import org.qunflow.security.session.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an account is changed: by another administrator only, one change after the other, never so that nobody could
 * administrate any more; and whoever is signed in with it has to sign in again.
 */
@Component
class Changes {
    private final UserRows rows;
    private final Sessions sessions;

    Changes(UserRows rows, Sessions sessions) {
        this.rows = rows;
        this.sessions = sessions;
    }

    /** @param administrates whether the user may still do so after the change, if this is so now */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer make(String by, String username, boolean administrates, Consumer<User> change) {
        rows.hold();
        Optional<User> user = rows.named(username);
        if (user.isEmpty()) {
            return Answer.NOBODY;
        }
        if (by.equals(username)) {
            return Answer.YOURSELF;
        }
        boolean loses = user.get().roleSet().contains(Role.ADMIN) && !administrates;
        if (loses && !rows.haveAdministratorBeside(username)) {
            return Answer.LAST_ADMINISTRATOR;
        }
        change.accept(user.get());
        sessions.endAll(username);
        return Answer.DONE;
    }

    /** What somebody changed about themselves ends their other sessions only. */
    void ofOneself(String username, String session) {
        sessions.endOthers(username, session);
    }
}
