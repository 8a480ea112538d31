package org.qunflow.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.Sentence;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of imports. What a run writes is guarded by its lease, which counts in the database's time. */
@Repository
class ImportRows {
    private static final String COLUMNS =
            "id, community_id, kind, file_name, sha256, bytes, state, line, lines, accepted,"
                    + " unchanged, rejected, members, orders, quantity, amount, message, started_by, started_at, finished_at,"
                    + " cancel_asked, path, layout";

    private final JdbcTemplate jdbc;

    ImportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.queryForObject("select now()", Timestamp.class).toInstant();
    }

    /** Inserts a running import under the owner's lease; false if the same file is being imported already. */
    boolean insert(Import it, String owner, Duration lease) {
        String sql = """
                insert into intake_import (id, community_id, kind, file_name, sha256, bytes, state, lines, message, started_by,
                  path, layout, owner, lease_until)
                values (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?::jsonb, ?, now() + make_interval(secs => ?))
                on conflict do nothing""";
        return jdbc.update(
                        sql,
                        it.id(),
                        it.community().value(),
                        it.kind().name(),
                        it.fileName(),
                        it.sha256(),
                        it.bytes(),
                        it.lines(),
                        Sentence.write(it.messages()),
                        it.startedBy(),
                        it.path().toString(),
                        LayoutText.write(it.layout()),
                        owner,
                        lease.toSeconds())
                == 1;
    }

    /** Takes or keeps the lease of a running import that nobody else holds. */
    boolean claim(UUID id, String owner, Duration lease) {
        return jdbc.update("""
                update intake_import set owner = ?, lease_until = now() + make_interval(secs => ?)
                where id = ? and state = 'RUNNING' and (owner = ? or owner is null or lease_until < now())""", owner, lease.toSeconds(), id, owner) == 1;
    }

    /** Lets others take it at once. */
    void release(UUID id, String owner) {
        jdbc.update("update intake_import set owner = null, lease_until = now() where id = ? and owner = ?", id, owner);
    }

    /** Locks the row for a batch that begins after the given line; says whether a cancel was asked, or empty if the lease is lost. */
    Optional<Boolean> lock(UUID id, String owner, long line, Duration lease) {
        return jdbc.queryForList("""
                        update intake_import set lease_until = now() + make_interval(secs => ?)
                        where id = ? and owner = ? and state = 'RUNNING' and line = ? returning cancel_asked""", Boolean.class, lease.toSeconds(), id, owner, line).stream()
                .findFirst();
    }

    void advance(UUID id, ImportProgress by, Duration lease) {
        jdbc.update(
                """
                update intake_import set line = ?, accepted = accepted + ?, unchanged = unchanged + ?, rejected = rejected + ?,
                  members = members + ?, orders = orders + ?, quantity = quantity + ?, amount = amount + ?,
                  lease_until = now() + make_interval(secs => ?)
                where id = ?""",
                by.line(),
                by.accepted(),
                by.unchanged(),
                by.rejected(),
                by.totals().members(),
                by.totals().orders(),
                by.totals().quantity(),
                by.totals().amount(),
                lease.toSeconds(),
                id);
    }

    /** Ends a run of this owner; false if it is not his any more. */
    boolean end(UUID id, String owner, Import.State state, List<Sentence> messages) {
        return jdbc.update("""
                update intake_import set state = ?, message = ?, finished_at = now(), owner = null, lease_until = null,
                  cancel_asked = false
                where id = ? and owner = ? and state = 'RUNNING'""", state.name(), Sentence.write(messages), id, owner) == 1;
    }

    /** Asks a running import to stop. */
    boolean askCancel(CommunityId community, UUID id) {
        return jdbc.update(
                        "update intake_import set cancel_asked = true where community_id = ? and id = ? and state = 'RUNNING'",
                        community.value(),
                        id)
                == 1;
    }

    /** Makes a stopped import a running one again, under the owner's lease; false if it is not stopped. */
    boolean reopen(CommunityId community, UUID id, String owner, Duration lease) {
        return jdbc.update("""
                        update intake_import i set state = 'RUNNING', finished_at = null, cancel_asked = false, message = '',
                          owner = ?, lease_until = now() + make_interval(secs => ?)
                        where community_id = ? and id = ? and state in ('FAILED', 'CANCELLED') and not exists (
                          select 1 from intake_import o where o.community_id = i.community_id and o.kind = i.kind
                            and o.sha256 = i.sha256 and o.state = 'RUNNING')""", owner, lease.toSeconds(), community.value(), id) == 1;
    }

    /** Lets go of the rest of a stopped import; false if it is not stopped, or let go already. */
    boolean drop(CommunityId community, UUID id, List<Sentence> messages) {
        return jdbc.update("""
                update intake_import set path = '', message = ?
                where community_id = ? and id = ? and state in ('FAILED', 'CANCELLED') and path <> ''""", Sentence.write(messages), community.value(), id) == 1;
    }

    void moved(UUID id, Path path) {
        jdbc.update("update intake_import set path = ? where id = ?", path.toString(), id);
    }

    /** Running imports that nobody runs. */
    List<Import> abandoned() {
        return jdbc.query(
                "select " + COLUMNS
                        + " from intake_import where state = 'RUNNING' and lease_until < now() order by started_at",
                ImportRows::row);
    }

    Optional<Import> find(UUID id) {
        return jdbc.query("select " + COLUMNS + " from intake_import where id = ?", ImportRows::row, id).stream()
                .findFirst();
    }

    /** The newest imports of a community, newest first. */
    List<Import> newest(CommunityId community, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from intake_import where community_id = ? order by started_at desc, id limit ?",
                ImportRows::row,
                community.value(),
                limit);
    }

    /** The newest import of the same file in the given state. */
    Optional<Import> same(CommunityId community, FileKind kind, String sha256, Import.State state) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from intake_import where community_id = ? and kind = ? and sha256 = ?"
                                + " and state = ? order by started_at desc limit 1",
                        ImportRows::row,
                        community.value(),
                        kind.name(),
                        sha256,
                        state.name())
                .stream()
                .findFirst();
    }

    private static Import row(ResultSet r, int n) throws SQLException {
        Timestamp finished = r.getTimestamp("finished_at");
        return new Import(
                r.getObject("id", UUID.class),
                new CommunityId(r.getObject("community_id", UUID.class)),
                FileKind.valueOf(r.getString("kind")),
                r.getString("file_name"),
                r.getString("sha256"),
                r.getLong("bytes"),
                Import.State.valueOf(r.getString("state")),
                r.getLong("line"),
                r.getLong("lines"),
                r.getLong("accepted"),
                r.getLong("unchanged"),
                r.getLong("rejected"),
                totals(r),
                Sentence.read(r.getString("message")),
                r.getString("started_by"),
                r.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                r.getBoolean("cancel_asked"),
                Path.of(r.getString("path")),
                LayoutText.read(r.getString("layout")));
    }

    private static Import.Totals totals(ResultSet r) throws SQLException {
        return new Import.Totals(
                r.getLong("members"), r.getLong("orders"), r.getLong("quantity"), r.getBigDecimal("amount"));
    }
}
