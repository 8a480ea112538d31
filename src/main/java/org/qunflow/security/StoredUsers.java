package org.qunflow.security;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Hands the stored users to the login. */
@Component
class StoredUsers implements UserDetailsService {
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

    private static UserDetails details(User user) {
        return org.springframework.security.core.userdetails.User.withUsername(user.username())
                .password(user.passwordHash())
                .roles(user.roleSet().stream().map(Role::name).toArray(String[]::new))
                .disabled(!user.enabled())
                .build();
    }
}
