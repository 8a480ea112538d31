package org.qunflow.security.first;

import org.qunflow.security.account.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the way to the first administrator as long as there is none. */
@Component
@Profile("!demo")
@ConditionalOnWebApplication
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Users users;
    private final FirstAdminTokens tokens;

    FirstStart(Users users, FirstAdminTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printToken() {
        if (!users.haveAdministrator()) {
            LOG.warn("""


                    There is no administrator yet. Open the page /first-admin and enter this one-time token:

                        {}
                    """, tokens.issue());
        }
    }
}
