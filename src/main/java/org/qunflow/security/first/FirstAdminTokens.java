package org.qunflow.security.first;

import org.qunflow.security.secret.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time tokens that create the first administrator; only their fingerprints are kept. */
@Repository
class FirstAdminTokens {
    private static final int GROUPS = 6;

    private final JdbcClient jdbc;

    FirstAdminTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a token; those of earlier starts stay valid until one of them is used. */
    String issue() {
        String token = Secrets.random(GROUPS);
        jdbc.sql("insert into security_first_admin_token (token_hash) values (?)")
                .param(Secrets.fingerprint(token))
                .update();
        return token;
    }

    /** Uses a token up, and all others with it; false if it is not valid (any more). */
    boolean spend(String token) {
        String using = "update security_first_admin_token set used_at = now() where used_at is null";
        boolean valid = jdbc.sql(using + " and token_hash = ?")
                        .param(Secrets.fingerprint(token.strip()))
                        .update()
                == 1;
        if (valid) {
            jdbc.sql(using).update();
        }
        return valid;
    }
}
