package org.qunflow.engine.step;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.qunflow.engine.Decision;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.PerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts which row of which table decided at which step; one batch of deltas per transaction, folded by a sweep. */
@Component
public class DecisionCounts implements Folded {
    private final JdbcTemplate jdbc;
    private final PerTransaction<Map<Key, Count>> counted = new PerTransaction<>(HashMap::new, this::write);

    DecisionCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(CommunityId community, String table, int version, String row, String process, String element) {}

    private record Count(long taken, Instant last) {
        private Count and(Count other) {
            return new Count(taken + other.taken, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** One more decision in the current transaction, taken at a step. */
    public void count(DelegateExecution step, CommunityId community, Decision decision, Instant at) {
        count(
                community,
                decision,
                at,
                ((ExecutionEntity) step).getProcessDefinition().getKey(),
                step.getCurrentActivityId());
    }

    /** One more decision in the current transaction, taken for many members at once and so at no step of theirs. */
    public void count(CommunityId community, Decision decision, Instant at) {
        count(community, decision, at, "", "");
    }

    private void count(CommunityId community, Decision decision, Instant at, String process, String element) {
        Key key = new Key(community, decision.table(), decision.version(), decision.row(), process, element);
        counted.current().merge(key, new Count(1, at), Count::and);
    }

    @Override
    @Transactional
    public int fold() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtext('engine_decision'))", Boolean.class))) {
            return 0;
        }
        return jdbc.update("""
                with gone as (delete from engine_decision returning *)
                insert into engine_decision
                  (community_id, table_key, version, row_id, process_key, element_id, taken, last_at)
                select community_id, table_key, version, row_id, process_key, element_id, sum(taken), max(last_at)
                from gone group by 1, 2, 3, 4, 5, 6""");
    }

    private void write(Map<Key, Count> counts) {
        jdbc.batchUpdate("""
                insert into engine_decision
                  (community_id, table_key, version, row_id, process_key, element_id, taken, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", List.copyOf(counts.entrySet()), 500, (s, e) -> {
            s.setObject(1, e.getKey().community().value());
            s.setString(2, e.getKey().table());
            s.setInt(3, e.getKey().version());
            s.setString(4, e.getKey().row());
            s.setString(5, e.getKey().process());
            s.setString(6, e.getKey().element());
            s.setLong(7, e.getValue().taken());
            s.setTimestamp(8, Timestamp.from(e.getValue().last()));
        });
        counts.clear();
    }
}
