package org.qunflow.sop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of what was submitted and what was decided. */
@Repository
class SubmissionRows {
    private static final String SELECT = """
            select s.id, s.draft_id, d.file, s.version, s.over_version, s.authors, s.note, s.state, s.submitted_by,
              s.submitted_at, s.decided_by, s.decided_at, s.answer, s.deployed_version
            from sop_submission s join sop_draft d on d.id = s.draft_id\s""";

    private final JdbcTemplate jdbc;

    SubmissionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Draft draft, int over, String note, String by) {
        jdbc.update("""
                insert into sop_submission (id, draft_id, version, over_version, authors, note, state, submitted_by)
                select ?, ?, ?, ?, array(select saved_by from sop_draft_version where draft_id = ? union select ?), ?,
                  'WAITING', ?""", id, draft.id(), draft.version(), over, draft.id(), by, note, by);
    }

    /** What waits in a draft, which nobody else can decide until the transaction ends. */
    Optional<Submission> lockWaiting(UUID draft) {
        return jdbc
                .query(
                        SELECT + "where s.draft_id = ? and s.state = 'WAITING' for update of s",
                        SubmissionRows::row,
                        draft)
                .stream()
                .findFirst();
    }

    Optional<Submission> latest(UUID draft) {
        return jdbc
                .query(SELECT + "where s.draft_id = ? order by s.submitted_at desc limit 1", SubmissionRows::row, draft)
                .stream()
                .findFirst();
    }

    /** What was deployed through approvals, newest first. */
    List<Submission> approved(int limit) {
        return jdbc.query(
                SELECT + "where s.state = 'APPROVED' order by s.decided_at desc limit ?", SubmissionRows::row, limit);
    }

    Optional<String> deployedBy(String file, int version) {
        return jdbc.queryForList("""
                        select s.decided_by from sop_submission s join sop_draft d on d.id = s.draft_id
                        where s.state = 'APPROVED' and d.file = ? and s.deployed_version = ?""", String.class, file, version).stream().findFirst();
    }

    void decide(UUID id, Submission.State state, String by, String answer, Integer deployed) {
        jdbc.update(
                "update sop_submission set state = ?, decided_by = ?, decided_at = now(), answer = ?,"
                        + " deployed_version = ? where id = ? and state = 'WAITING'",
                state.name(),
                by,
                answer,
                deployed,
                id);
    }

    private static Submission row(ResultSet r, int n) throws SQLException {
        Timestamp decided = r.getTimestamp(12);
        return new Submission(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                r.getString(3),
                r.getInt(4),
                r.getInt(5),
                List.of((String[]) r.getArray(6).getArray()),
                r.getString(7),
                Submission.State.valueOf(r.getString(8)),
                r.getString(9),
                r.getTimestamp(10).toInstant(),
                r.getString(11),
                decided == null ? null : decided.toInstant(),
                r.getString(13),
                r.getObject(14, Integer.class));
    }
}
