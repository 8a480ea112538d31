package org.qunflow.engine.step;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.engine.Labels;
import org.qunflow.engine.work.Instance;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.PerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how often elements are entered and flows taken, by community, day and label; one batch of deltas per
 * transaction, folded by a sweep.
 */
@Component
public class Passages implements Folded {
    private final JdbcTemplate jdbc;
    private final Labels labels;
    private final BusinessClock clock;
    private final PerTransaction<Map<Step, long[]>> counted = new PerTransaction<>(HashMap::new, this::write);

    Passages(JdbcTemplate jdbc, Labels labels, BusinessClock clock) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.clock = clock;
    }

    private record Step(CommunityId community, String businessKey, String process, int version, String element) {}

    private record Key(
            CommunityId community, LocalDate day, String label, String process, int version, String element) {}

    void count(Instance who, String process, int version, String element) {
        Step step = new Step(who.community(), who.businessKey(), process, version, element);
        counted.current().computeIfAbsent(step, k -> new long[1])[0]++;
    }

    @Override
    @Transactional
    public int fold() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtext('engine_passage'))", Boolean.class))) {
            return 0;
        }
        return jdbc.update("""
                with gone as (delete from engine_passage
                  returning community_id, day, label, process_key, version, element_id, passed)
                insert into engine_passage (community_id, day, label, process_key, version, element_id, passed)
                select community_id, day, label, process_key, version, element_id, sum(passed) from gone
                group by community_id, day, label, process_key, version, element_id""");
    }

    private void write(Map<Step, long[]> counts) {
        Map<Key, Long> sums = new HashMap<>();
        counts.keySet().stream().collect(Collectors.groupingBy(Step::community)).forEach((community, steps) -> {
            LocalDate day = labels.day(community, clock.instant(community));
            Map<String, String> words = labels.of(community, keys(steps));
            steps.forEach(step -> sums.merge(key(step, day, words), counts.get(step)[0], Long::sum));
        });
        insert(sums);
        counts.clear();
    }

    private static Set<String> keys(Collection<Step> steps) {
        return steps.stream().map(Step::businessKey).collect(Collectors.toSet());
    }

    private static Key key(Step step, LocalDate day, Map<String, String> words) {
        String label = words.getOrDefault(step.businessKey(), "");
        return new Key(step.community(), day, label, step.process(), step.version(), step.element());
    }

    private void insert(Map<Key, Long> sums) {
        jdbc.batchUpdate(
                "insert into engine_passage (community_id, day, label, process_key, version, element_id, passed)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                List.copyOf(sums.entrySet()),
                500,
                (s, sum) -> {
                    s.setObject(1, sum.getKey().community().value());
                    s.setDate(2, Date.valueOf(sum.getKey().day()));
                    s.setString(3, sum.getKey().label());
                    s.setString(4, sum.getKey().process());
                    s.setInt(5, sum.getKey().version());
                    s.setString(6, sum.getKey().element());
                    s.setLong(7, sum.getValue());
                });
    }
}
