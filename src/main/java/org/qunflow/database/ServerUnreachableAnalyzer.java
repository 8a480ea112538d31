package org.qunflow.database;

import java.util.List;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in two sentences that the given server does not answer or refuses the login. */
class ServerUnreachableAnalyzer extends AbstractFailureAnalyzer<PSQLException> {
    private static final List<String> CONNECTING = List.of("08", "28", "3D");

    @Override
    protected FailureAnalysis analyze(Throwable failure, PSQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (CONNECTING.stream().noneMatch(state::startsWith)) {
            return null;
        }
        return new FailureAnalysis(
                "The PostgreSQL server cannot be used: " + refused.getMessage(),
                "Check spring.datasource.url, .username and .password, spring.flyway.user and .password, and that the"
                        + " server runs; without spring.datasource.url Qunflow starts a server of its own.",
                failure);
    }
}
