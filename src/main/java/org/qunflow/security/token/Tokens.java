package org.qunflow.security.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.security.Chronicle;
import org.qunflow.security.account.User;
import org.qunflow.security.account.Users;
import org.qunflow.security.secret.Secrets;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to tokens: a program that shows one acts for its account, within that account's roles and communities. */
@Service
public class Tokens {
    private static final int GROUPS = 10;
    private static final String BEGIN = "qf-";

    private final TokenRows rows;
    private final Users users;
    private final Chronicle chronicle;
    private final CurrentOperator operator;

    Tokens(TokenRows rows, Users users, Chronicle chronicle, CurrentOperator operator) {
        this.rows = rows;
        this.users = users;
        this.chronicle = chronicle;
        this.operator = operator;
    }

    /** Makes a token for an account and returns its secret, which nobody can read again. */
    @Transactional
    public String make(String username, String name, Duration valid) {
        String secret = BEGIN + Secrets.random(GROUPS);
        rows.add(Ids.next(), Secrets.fingerprint(secret), username, name, operator.name(), valid);
        chronicle.write("security.TokenMade", username, Map.of("token", name, "days", valid.toDays()));
        return secret;
    }

    /** Tokens of an account that have not expired, the newest first. */
    public List<Token> of(String username) {
        return rows.of(username);
    }

    /** Ends a token of the account, from the next request on; false if it has ended already. */
    @Transactional
    public boolean revoke(String username, UUID id) {
        Optional<String> name = rows.remove(username, id);
        name.ifPresent(gone -> chronicle.write("security.TokenRevoked", username, Map.of("token", gone)));
        return name.isPresent();
    }

    /** Who acts with this secret; empty for one that is not valid (any more) or whose account is locked. */
    @Transactional
    public Optional<User> holder(String secret) {
        return rows.holder(Secrets.fingerprint(secret)).flatMap(users::find).filter(User::enabled);
    }
}
