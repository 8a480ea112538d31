package org.qunflow.intake.mapping;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.qunflow.intake.file.FileKind;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of mappings that are kept by name. */
@Repository
class MappingRows {
    private final JdbcTemplate jdbc;

    MappingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; one of the same name gives way. */
    void save(CommunityId community, FileKind kind, Mapping mapping, List<String> headings, String by) {
        jdbc.update(
                """
                insert into intake_mapping (community_id, kind, name, headings, fields, saved_by) values (?, ?, ?, ?, ?, ?)
                on conflict (community_id, kind, name) do update
                  set headings = excluded.headings, fields = excluded.fields, saved_by = excluded.saved_by, saved_at = now()""",
                community.value(),
                kind.name(),
                mapping.name(),
                headings.toArray(String[]::new),
                mapping.fields().toArray(String[]::new),
                by);
    }

    boolean drop(CommunityId community, FileKind kind, String name) {
        return jdbc.update(
                        "delete from intake_mapping where community_id = ? and kind = ? and name = ?",
                        community.value(),
                        kind.name(),
                        name)
                == 1;
    }

    /** Those for files with these headings, the newest first. */
    List<Mapping> of(CommunityId community, FileKind kind, List<String> headings) {
        return jdbc.query(
                "select name, fields from intake_mapping where community_id = ? and kind = ? and headings = ?::text[]"
                        + " order by saved_at desc, name limit 50",
                (r, n) -> new Mapping(r.getString("name"), texts(r, "fields")),
                community.value(),
                kind.name(),
                headings.toArray(String[]::new));
    }

    static List<String> texts(ResultSet r, String column) throws SQLException {
        Array array = r.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
