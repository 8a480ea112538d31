package org.qunflow.security.first;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.UserRows;
import org.qunflow.security.secret.Secrets;
import org.qunflow.security.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives the demo its five people, with new passwords at every start; they are printed and kept only as hashes. */
@Component
@Profile("demo")
@ConditionalOnWebApplication
class DemoUsers {
    private static final Logger LOG = LoggerFactory.getLogger(DemoUsers.class);
    private static final int GROUPS = 3;

    private final UserRows users;
    private final Sessions sessions;
    private final PasswordEncoder passwords;

    DemoUsers(UserRows users, Sessions sessions, PasswordEncoder passwords) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    @EventListener(ApplicationReadyEvent.class)
    void renewAndPrint() {
        Map<String, String> printed = new LinkedHashMap<>();
        people().forEach((name, role) -> printed.put(name, renew(name, role)));
        LOG.info(
                """


                Demo users and their passwords (new at every start):

                {}
                """,
                printed.entrySet().stream()
                        .map(e -> String.format("    %-10s %s", e.getKey(), e.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    private String renew(String name, Role role) {
        String password = Secrets.random(GROUPS);
        String hash = passwords.encode(password);
        if (!users.add(name, name, hash, Set.of(role), Reach.EVERYWHERE)) {
            users.changePassword(name, hash);
            sessions.endAll(name);
        }
        return password;
    }

    private static Map<String, Role> people() {
        Map<String, Role> people = new LinkedHashMap<>();
        people.put("lead", Role.LEAD);
        people.put("lead2", Role.LEAD);
        people.put("operator", Role.OPERATOR);
        people.put("auditor", Role.AUDITOR);
        people.put("admin", Role.ADMIN);
        return people;
    }
}
