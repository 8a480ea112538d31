package org.qunflow.sop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of drafts and of what was saved in them. */
@Repository
class DraftRows {
    private static final String COLUMNS =
            "id, file, base_version, version, state, fork_of, created_by, created_at," + " changed_by, changed_at";
    private static final int MOST = 200;

    private final JdbcTemplate jdbc;

    DraftRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Draft insert(UUID id, String file, int baseVersion, UUID forkOf, String by, String content) {
        jdbc.update("""
                insert into sop_draft (id, file, base_version, version, state, fork_of, created_by, changed_by)
                values (?, ?, ?, 1, 'OPEN', ?, ?, ?)""", id, file, baseVersion, forkOf, by, by);
        addVersion(id, 1, content, false, by);
        return find(id).orElseThrow();
    }

    Optional<Draft> find(UUID id) {
        return one("id = ?", id);
    }

    /** The draft, which nobody else can change until the transaction ends. */
    Optional<Draft> lock(UUID id) {
        return one("id = ? for update", id);
    }

    Optional<Draft> openFork(UUID of, String by) {
        return one("fork_of = ? and created_by = ? and state = 'OPEN' for update", of, by);
    }

    Optional<Draft> openOf(String file, String by) {
        return one(
                "file = ? and created_by = ? and changed_by = ? and state = 'OPEN' order by changed_at desc limit 1 for update",
                file,
                by,
                by);
    }

    /** Those that are worked on or wait for approval, newest change first. */
    List<Draft> living() {
        return jdbc.query(
                "select " + COLUMNS + " from sop_draft where state in ('OPEN', 'SUBMITTED')"
                        + " order by changed_at desc, id limit " + MOST,
                DraftRows::draft);
    }

    /** Appends a version. An automatic one takes the place of the automatic one before it by the same person. */
    void save(Draft draft, String content, boolean auto, String by) {
        int next = draft.version() + 1;
        if (auto) {
            jdbc.update(
                    "delete from sop_draft_version v where draft_id = ? and version = ? and auto and saved_by = ?"
                            + " and not exists (select 1 from sop_submission s"
                            + " where s.draft_id = v.draft_id and s.version = v.version)",
                    draft.id(),
                    draft.version(),
                    by);
        }
        addVersion(draft.id(), next, content, auto, by);
        jdbc.update(
                "update sop_draft set version = ?, changed_by = ?, changed_at = now() where id = ?",
                next,
                by,
                draft.id());
    }

    void state(UUID id, Draft.State state, String by) {
        jdbc.update(
                "update sop_draft set state = ?, changed_by = ?, changed_at = now() where id = ?",
                state.name(),
                by,
                id);
    }

    Optional<String> content(UUID id, int version) {
        return jdbc
                .queryForList(
                        "select content from sop_draft_version where draft_id = ? and version = ?",
                        String.class,
                        id,
                        version)
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<SavedVersion> versions(UUID id) {
        return jdbc.query(
                "select version, auto, saved_by, saved_at from sop_draft_version where draft_id = ?"
                        + " order by version desc limit " + MOST,
                (r, n) -> new SavedVersion(
                        r.getInt(1),
                        r.getBoolean(2),
                        r.getString(3),
                        r.getTimestamp(4).toInstant()),
                id);
    }

    private void addVersion(UUID id, int version, String content, boolean auto, String by) {
        jdbc.update(
                "insert into sop_draft_version (draft_id, version, content, auto, saved_by) values (?, ?, ?, ?, ?)",
                id,
                version,
                content,
                auto,
                by);
    }

    private Optional<Draft> one(String which, Object... arguments) {
        return jdbc.query("select " + COLUMNS + " from sop_draft where " + which, DraftRows::draft, arguments).stream()
                .findFirst();
    }

    private static Draft draft(ResultSet r, int n) throws SQLException {
        return new Draft(
                r.getObject(1, UUID.class),
                r.getString(2),
                r.getInt(3),
                r.getInt(4),
                Draft.State.valueOf(r.getString(5)),
                r.getObject(6, UUID.class),
                r.getString(7),
                r.getTimestamp(8).toInstant(),
                r.getString(9),
                r.getTimestamp(10).toInstant());
    }
}
