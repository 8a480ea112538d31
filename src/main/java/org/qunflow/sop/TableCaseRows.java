package org.qunflow.sop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of the cases beside decision tables. */
@Repository
class TableCaseRows {
    private final JdbcTemplate jdbc;

    TableCaseRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<TableCase> of(String file, int limit) {
        return jdbc.query(
                "select id, names, answers, expected from sop_table_case where file = ?"
                        + " order by created_at, id limit ?",
                TableCaseRows::row,
                file,
                limit);
    }

    void insert(TableCase added, String file, String by) {
        jdbc.update(
                "insert into sop_table_case (id, file, names, answers, expected, created_by) values (?, ?, ?, ?, ?, ?)",
                added.id(),
                file,
                added.inputs().keySet().toArray(String[]::new),
                added.inputs().values().toArray(String[]::new),
                added.expected(),
                by);
    }

    void delete(UUID id) {
        jdbc.update("delete from sop_table_case where id = ?", id);
    }

    private static TableCase row(ResultSet r, int n) throws SQLException {
        String[] names = (String[]) r.getArray(2).getArray();
        String[] answers = (String[]) r.getArray(3).getArray();
        Map<String, String> inputs = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            inputs.put(names[i], answers[i]);
        }
        return new TableCase(r.getObject(1, UUID.class), inputs, r.getString(4));
    }
}
