package org.qunflow.security.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of tokens: fingerprints, by the account that they speak for. */
@Repository
class TokenRows {
    private static final String VALID = " where token_hash = ? and expires_at > clock_timestamp()";

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String hash, String username, String name, String by, Duration valid) {
        jdbc.sql("""
                insert into security_token (id, token_hash, username, name, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?, clock_timestamp(), clock_timestamp() + make_interval(secs => ?))""").params(id, hash, username, name, by, valid.toSeconds()).update();
    }

    /** Tokens of an account that have not expired, the newest first. */
    List<Token> of(String username) {
        return jdbc.sql("""
                select id, name, made_by, made_at, expires_at, used_at from security_token
                 where username = ? and expires_at > clock_timestamp() order by made_at desc, id limit 100""").param(username).query(TokenRows::token).list();
    }

    /** The account that a valid token speaks for. */
    Optional<String> holder(String hash) {
        Optional<String> username = jdbc.sql("select username from security_token" + VALID)
                .param(hash)
                .query(String.class)
                .optional();
        username.ifPresent(found -> jdbc.sql("update security_token set used_at = clock_timestamp()" + VALID
                        + " and (used_at is null or used_at < clock_timestamp() - interval '1 minute')")
                .param(hash)
                .update());
        return username;
    }

    /** The name of the token that is no more; empty if there was none. */
    Optional<String> remove(String username, UUID id) {
        return jdbc.sql("delete from security_token where username = ? and id = ? returning name")
                .params(username, id)
                .query(String.class)
                .optional();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
