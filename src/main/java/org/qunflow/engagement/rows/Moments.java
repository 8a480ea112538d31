package org.qunflow.engagement.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Reads moments. */
public final class Moments {
    private Moments() {}

    /** The moment in a column; null where there is none. */
    public static Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
