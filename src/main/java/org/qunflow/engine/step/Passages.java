package org.qunflow.engine.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.shared.PerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often elements are entered and flows taken; one batch of deltas per transaction, folded by a sweep. */
@Component
public class Passages implements Folded {
    private final JdbcTemplate jdbc;
    private final PerTransaction<Map<Key, long[]>> counted = new PerTransaction<>(HashMap::new, this::write);

    Passages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Key(String process, int version, String element) {}

    void count(String process, int version, String element) {
        counted.current().computeIfAbsent(new Key(process, version, element), k -> new long[1])[0]++;
    }

    /** Sums per element and flow of a version. */
    public Map<String, Long> of(String process, int version) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.query(
                """
                select element_id, sum(passed) from engine_passage
                where process_key = ? and version = ? group by element_id""",
                r -> {
                    sums.put(r.getString(1), r.getLong(2));
                },
                process,
                version);
        return sums;
    }

    @Override
    @Transactional
    public int fold() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtext('engine_passage'))", Boolean.class))) {
            return 0;
        }
        return jdbc.update("""
                with gone as (delete from engine_passage returning process_key, version, element_id, passed)
                insert into engine_passage (process_key, version, element_id, passed)
                select process_key, version, element_id, sum(passed) from gone
                group by process_key, version, element_id""");
    }

    private void write(Map<Key, long[]> counts) {
        jdbc.batchUpdate(
                "insert into engine_passage (process_key, version, element_id, passed) values (?, ?, ?, ?)",
                List.copyOf(counts.entrySet()),
                500,
                (s, e) -> {
                    s.setString(1, e.getKey().process());
                    s.setInt(2, e.getKey().version());
                    s.setString(3, e.getKey().element());
                    s.setLong(4, e.getValue()[0]);
                });
        counts.clear();
    }
}
