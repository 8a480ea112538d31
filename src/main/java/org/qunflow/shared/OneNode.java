package org.qunflow.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Work that one node does at a time, while the others leave it. */
public final class OneNode {

    private OneNode() {}

    /**
     * Does the work if no other node holds this advisory lock. It is held on a connection of its own, so that the work's
     * transactions are not inside another.
     */
    public static void alone(DataSource database, long lock, Runnable work) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            if (truth(sql, "select pg_try_advisory_lock(" + lock + ")")) {
                try {
                    work.run();
                } finally {
                    truth(sql, "select pg_advisory_unlock(" + lock + ")");
                }
            }
        }
    }

    private static boolean truth(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
