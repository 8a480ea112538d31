package org.qunflow.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the people who may sign in. */
@Service
public class Users {
    private final UserRows rows;
    private final FirstAdminTokens tokens;
    private final PasswordEncoder passwords;
    private final Chronicle chronicle;

    Users(UserRows rows, FirstAdminTokens tokens, PasswordEncoder passwords, Chronicle chronicle) {
        this.rows = rows;
        this.tokens = tokens;
        this.passwords = passwords;
        this.chronicle = chronicle;
    }

    /** All users by name. */
    public List<User> all() {
        return rows.all();
    }

    public boolean haveAdministrator() {
        return rows.haveAdministrator();
    }

    /** Opens an account; false if the name is taken. */
    @Transactional
    public boolean open(String username, String displayName, String password, Set<Role> roles) {
        boolean added = rows.add(username, displayName, passwords.encode(password), roles);
        if (added) {
            chronicle.write("security.UserCreated", username, Map.of("roles", Role.join(roles)));
        }
        return added;
    }

    /** Opens the first account; false if the token is not valid (any more) or there is an administrator already. */
    @Transactional
    public boolean openFirst(String token, String username, String password) {
        if (rows.haveAdministrator() || !tokens.spend(token)) {
            return false;
        }
        return chronicle.inNameOf(username, () -> open(username, username, password, Set.of(Role.ADMIN)));
    }
}
