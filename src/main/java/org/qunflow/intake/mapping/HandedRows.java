package org.qunflow.intake.mapping;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.intake.file.Encoding;
import org.qunflow.intake.file.FileKind;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of files that wait for their columns; their age counts in the database's time. */
@Repository
class HandedRows {
    private static final String COLUMNS = "id, community_id, kind, file_name, path, encoding, headings, workbook";

    private final JdbcTemplate jdbc;

    HandedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(HandedFile file, String by) {
        jdbc.update(
                "insert into intake_handed (" + COLUMNS + ", handed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.community().value(),
                file.kind().name(),
                file.fileName(),
                file.path().toString(),
                file.encoding().name(),
                file.headings().toArray(String[]::new),
                file.workbook(),
                by);
    }

    Optional<HandedFile> find(CommunityId community, UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from intake_handed where community_id = ? and id = ?",
                        HandedRows::row,
                        community.value(),
                        id)
                .stream()
                .findFirst();
    }

    /** The newest that wait in a community. */
    List<HandedFile> waiting(CommunityId community, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from intake_handed where community_id = ? order by handed_at desc limit ?",
                HandedRows::row,
                community.value(),
                limit);
    }

    /** Forgets it; false if somebody did before. */
    boolean delete(UUID id) {
        return jdbc.update("delete from intake_handed where id = ?", id) == 1;
    }

    /** Forgets those that wait for longer than a day. */
    List<HandedFile> deleteOld() {
        return jdbc.query(
                "delete from intake_handed where handed_at < now() - interval '1 day' returning " + COLUMNS,
                HandedRows::row);
    }

    private static HandedFile row(ResultSet r, int n) throws SQLException {
        return new HandedFile(
                r.getObject("id", UUID.class),
                new CommunityId(r.getObject("community_id", UUID.class)),
                FileKind.valueOf(r.getString("kind")),
                r.getString("file_name"),
                Path.of(r.getString("path")),
                Encoding.valueOf(r.getString("encoding")),
                MappingRows.texts(r, "headings"),
                r.getBoolean("workbook"));
    }
}
