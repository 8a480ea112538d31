package org.qunflow.member;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The table of facts. A batch is copied straight into its partitions; only if one of its facts is there already it is
 * taken back and goes through a staging table that leaves out what is known.
 */
@Repository
class FactRows {
    private static final String COLUMNS =
            "batch_id, community_id, member_id, kind, occurred_at, source, external_id, quantity, amount, currency";

    private final JdbcTemplate jdbc;

    FactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long openBatch(CommunityId community, String source) {
        return jdbc.queryForObject(
                "insert into member_fact_batch (community_id, source, facts) values (?, ?, 0) returning id",
                Long.class,
                community.value(),
                source);
    }

    void closeBatch(long batch, int facts, Instant earliest) {
        jdbc.update(
                "update member_fact_batch set facts = ?, earliest = ? where id = ?",
                facts,
                Timestamp.from(earliest),
                batch);
    }

    /** The earliest fact of the batches that were recorded after a moment of real time. */
    Optional<Instant> earliestRecordedAfter(CommunityId community, Instant moment) {
        Timestamp earliest = jdbc.queryForObject(
                "select min(earliest) from member_fact_batch where community_id = ? and recorded_at > ?",
                Timestamp.class,
                community.value(),
                Timestamp.from(moment));
        return Optional.ofNullable(earliest).map(Timestamp::toInstant);
    }

    int append(long batch, CommunityId community, String source, String currency, List<NewFact> facts) {
        ensurePartitions(facts);
        String text = FactText.of(batch, community, source, currency, facts);
        return jdbc.execute((ConnectionCallback<Integer>) connection -> copy(connection, text));
    }

    private void ensurePartitions(List<NewFact> facts) {
        facts.stream()
                .map(f -> quarter(f.occurredAt()))
                .distinct()
                .forEach(q -> jdbc.query("select member_ensure_fact_partition(?)", r -> {}, q));
    }

    private static Timestamp quarter(Instant moment) {
        ZonedDateTime t = moment.atZone(ZoneOffset.UTC);
        int firstMonth = (t.getMonthValue() - 1) / 3 * 3 + 1;
        return Timestamp.from(ZonedDateTime.of(t.getYear(), firstMonth, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .toInstant());
    }

    private static int copy(Connection connection, String text) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            int copied = copyInto(connection, "member_fact", text);
            connection.releaseSavepoint(before);
            return copied;
        } catch (SQLException e) {
            if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return copyUnknown(connection, text);
        }
    }

    private static int copyUnknown(Connection connection, String text) throws SQLException {
        try (var s = connection.createStatement()) {
            s.execute("create temp table if not exists member_fact_staging (like member_fact) on commit drop");
            s.execute("alter table member_fact_staging alter id drop not null");
            copyInto(connection, "member_fact_staging", text);
            int appended = s.executeUpdate("insert into member_fact (" + COLUMNS + ") select " + COLUMNS
                    + " from member_fact_staging on conflict do nothing");
            s.execute("truncate member_fact_staging");
            return appended;
        }
    }

    private static int copyInto(Connection connection, String table, String text) throws SQLException {
        try {
            return (int) connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + COLUMNS + ") from stdin", new StringReader(text), 1 << 18);
        } catch (IOException e) {
            throw new SQLException("Cannot send the facts to the database", e);
        }
    }

    List<Fact> of(CommunityId community, MemberId member, int limit) {
        return jdbc.query("""
                select id, member_id, kind, occurred_at, source, external_id, quantity, amount, currency
                from member_fact where community_id = ? and member_id = ? order by occurred_at desc, id desc limit ?""", FactRows::fact, community.value(), member.value(), limit);
    }

    static Fact fact(ResultSet r, int n) throws SQLException {
        return new Fact(
                r.getLong("id"),
                new MemberId(r.getObject("member_id", UUID.class)),
                FactKind.valueOf(r.getString("kind")),
                r.getTimestamp("occurred_at").toInstant(),
                r.getString("source"),
                r.getString("external_id"),
                r.getInt("quantity"),
                r.getBigDecimal("amount"),
                r.getString("currency"));
    }
}
