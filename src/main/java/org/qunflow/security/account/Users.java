package org.qunflow.security.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunflow.security.Chronicle;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.secret.Hashing;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the people who may sign in. */
@Service
public class Users {
    private final UserRows rows;
    private final PasswordEncoder passwords;
    private final Chronicle chronicle;

    Users(UserRows rows, PasswordEncoder passwords, Chronicle chronicle) {
        this.rows = rows;
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

    public Optional<User> find(String username) {
        return rows.named(username);
    }

    /** Opens an account; false if the name is taken. */
    @Transactional
    public boolean open(String username, String displayName, String password, Set<Role> roles, Reach reach) {
        return add(username, displayName, passwords.encode(password), roles, reach);
    }

    /** Opens an account that nobody signs in to with a password: a program's, or of somebody known elsewhere; false if the name is taken. */
    @Transactional
    public boolean openWithoutPassword(String username, String displayName, Set<Role> roles, Reach reach) {
        return add(username, displayName, Hashing.NO_PASSWORD, roles, reach);
    }

    private boolean add(String username, String displayName, String hash, Set<Role> roles, Reach reach) {
        boolean added = rows.add(username, displayName, hash, roles, reach);
        if (added) {
            chronicle.write(
                    "security.UserCreated",
                    username,
                    Map.of("roles", Role.join(roles), "communities", reach.toString()));
        }
        return added;
    }
}
