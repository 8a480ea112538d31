package org.qunflow.moderation.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.moderation.penalty.Weighing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cases, as they are decided; each step expects the state before it. */
@Repository
class VerdictRows {
    private final JdbcClient jdbc;

    VerdictRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void decided(CaseId id, String item, String by, String reason, int version, Instant at) {
        jdbc.sql("""
                        update moderation_case set item = ?, decided_by = ?, reason = ?, rule_version = ?, decided_at = ?
                        where id = ? and state = 'OPEN'""")
                .params(item, by, reason, version, Timestamp.from(at), id.value())
                .update();
    }

    void weighed(CaseId id, Weighing w) {
        jdbc.sql("""
                        update moderation_case set severity = ?, history = ?, by_table = ?, rung = ?, days = ?, table_row = ?,
                          table_version = ? where id = ? and state = 'OPEN'""")
                .params(
                        w.severity().name(),
                        w.history(),
                        w.byTable().name(),
                        w.rung().name(),
                        w.days(),
                        w.decision().row(),
                        w.decision().version(),
                        id.value())
                .update();
    }

    void seconded(CaseId id, CaseFile.Second second, Rung rung, int days) {
        jdbc.sql("""
                        update moderation_case set second_by = ?, second_says = ?, second_reason = ?, rung = ?, days = ?
                        where id = ? and state = 'OPEN'""")
                .params(second.by(), second.agrees(), second.reason(), rung.name(), days, id.value())
                .update();
    }

    boolean move(CaseId id, CaseState from, CaseState to, Instant closedAt) {
        return jdbc.sql("update moderation_case set state = ?, closed_at = ? where id = ? and state = ?")
                        .params(to.name(), closedAt == null ? null : Timestamp.from(closedAt), id.value(), from.name())
                        .update()
                == 1;
    }

    /** Remembers who answered a task, until the step behind it asks. */
    void doneBy(CaseId id, String element, String by) {
        jdbc.sql("update moderation_case set last_task = ?, last_by = ? where id = ?")
                .params(element, by, id.value())
                .update();
    }

    Optional<String> doneBy(CaseId id) {
        return jdbc.sql("select last_by from moderation_case where id = ? and last_by is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }
}
