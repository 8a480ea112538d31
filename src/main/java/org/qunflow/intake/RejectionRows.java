package org.qunflow.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.qunflow.intake.file.Rejection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of rejected lines. */
@Repository
class RejectionRows {
    private static final int FETCH = 1000;

    private final JdbcTemplate jdbc;

    RejectionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, List<Rejection> rejections) {
        jdbc.batchUpdate(
                "insert into intake_rejection (import_id, line, field, reason, argument, raw) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                rejections,
                FETCH,
                (s, r) -> {
                    s.setObject(1, id);
                    s.setLong(2, r.line());
                    s.setString(3, r.column());
                    s.setString(4, r.reason());
                    s.setString(5, r.argument());
                    s.setString(6, r.raw());
                });
    }

    /** Every rejection in the order of the file; they are not held together. */
    @Transactional(readOnly = true)
    public void each(UUID id, Consumer<Rejection> reader) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("select line, field, reason, argument, raw"
                            + " from intake_rejection where import_id = ? order by line, field");
                    statement.setFetchSize(FETCH);
                    statement.setObject(1, id);
                    return statement;
                },
                (RowCallbackHandler) r -> reader.accept(new Rejection(
                        r.getLong("line"),
                        r.getString("field"),
                        r.getString("reason"),
                        r.getString("argument"),
                        r.getString("raw"))));
    }
}
