package org.qunflow.security.first;

import java.util.Set;
import org.qunflow.security.Chronicle;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.Users;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of whoever starts an installation: the first account, which is an administrator's. */
@Service
public class FirstAdmins {
    private final Users users;
    private final FirstAdminTokens tokens;
    private final Chronicle chronicle;

    FirstAdmins(Users users, FirstAdminTokens tokens, Chronicle chronicle) {
        this.users = users;
        this.tokens = tokens;
        this.chronicle = chronicle;
    }

    /** True once there is an administrator; then nobody comes in here any more. */
    public boolean arePresent() {
        return users.haveAdministrator();
    }

    /** Opens the first account; false if the token is not valid (any more) or there is an administrator already. */
    @Transactional
    public boolean open(String token, String username, String password) {
        if (users.haveAdministrator() || !tokens.spend(token)) {
            return false;
        }
        return chronicle.inNameOf(
                username, () -> users.open(username, username, password, Set.of(Role.ADMIN), Reach.EVERYWHERE));
    }
}
