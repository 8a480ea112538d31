package org.qunflow.security.oidc;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account belongs to whom at an identity provider; a name there may change, the subject does not. */
@Repository
class IdentityRows {
    private final JdbcClient jdbc;

    IdentityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> account(String issuer, String subject) {
        return jdbc.sql("select username from security_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional();
    }

    void add(String issuer, String subject, String username) {
        jdbc.sql("insert into security_identity (issuer, subject, username) values (?, ?, ?)")
                .params(issuer, subject, username)
                .update();
    }
}
