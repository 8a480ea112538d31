package org.qunflow.security.door;

import java.util.Locale;
import org.qunflow.security.Role;
import org.qunflow.security.account.User;
import org.qunflow.security.account.UserRows;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Hands the stored users to the login, and takes the same password back in today's hash. */
@Component
class StoredUsers implements UserDetailsService, UserDetailsPasswordService {
    private final UserRows users;

    StoredUsers(UserRows users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        return users.named(username)
                .map(StoredUsers::details)
                .orElseThrow(() -> new UsernameNotFoundException("nobody has this name"));
    }

    @Override
    public UserDetails updatePassword(UserDetails user, String newHash) {
        users.rehash(user.getUsername(), user.getPassword(), newHash);
        return loadUserByUsername(user.getUsername());
    }

    private static UserDetails details(User user) {
        return org.springframework.security.core.userdetails.User.withUsername(user.username())
                .password(user.passwordHash())
                .roles(user.roleSet().stream().map(Role::name).toArray(String[]::new))
                .disabled(!user.enabled())
                .build();
    }
}
