package org.qunflow.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.qunflow.database.KeptServer;

/** What the server was asked and what it wrote to its log, from one reading to the next. */
final class Meter implements AutoCloseable {
    private final Connection superuser;

    Meter(KeptServer server) throws SQLException {
        superuser = server.asSuperuser();
        execute("create extension if not exists pg_stat_statements");
    }

    /** Statements without those that begin and end transactions; transactions; bytes of write-ahead log. */
    record Reading(long statements, long transactions, long wal) {}

    /** Every measurement begins right after a checkpoint, so that all pay for the same first page images. */
    String begin() throws SQLException {
        execute("checkpoint");
        execute("select pg_stat_statements_reset()");
        return text("select pg_current_wal_insert_lsn()::text");
    }

    Reading end(String began, String database) throws SQLException {
        String calls = "select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                + " where d.datname = '" + database + "' and toplevel and ";
        return new Reading(
                number(calls + "query !~* '^(begin|commit|rollback)'"),
                number(calls + "query ~* '^begin'"),
                number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '" + began + "')::bigint"));
    }

    String text(String query) throws SQLException {
        try (Statement sql = superuser.createStatement();
                ResultSet answer = sql.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
