package org.qunflow.tasks.inbox;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts open tasks without reading them: sums of what each change of a task added and took away. */
@Component
class Tally {
    private static final long QUARTER = 15 * 60;
    private static final String SUMS = """
            select facet, what, sum(open) as open from (
              select facet, open, case
                when facet = 'HELD' then case when value = :user then 'ME' else 'OTHERS' end
                when facet <> 'DUE' then value
                when value = 'NEVER' then 'LATER'
                when value::bigint < :nowQuarter then 'OVERDUE'
                when value::bigint < :endQuarter then 'TODAY'
                else 'LATER' end as what
              from tasks_tally where community_id = :community and role = any(:roles)) as parts
            group by facet, what having sum(open) <> 0 order by open desc, what""";
    private static final String LATE_THIS_QUARTER = """
            select count(*) from tasks_task where community_id = :community and closed_at is null and role = any(:roles)
              and urgent_at >= :quarter and urgent_at < :now""";
    private static final String DONE = """
            select count(*) from tasks_task where community_id = :community and closed_by = :user
              and closed_at >= :startOfDay and outcome = 'COMPLETED'""";

    private final NamedParameterJdbcTemplate jdbc;

    Tally(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Counts of(TaskReader reader) {
        MapSqlParameterSource values = values(reader);
        Map<String, Map<String, Long>> sums = new HashMap<>();
        jdbc.query(SUMS, values, r -> {
            sums.computeIfAbsent(r.getString(1), f -> new LinkedHashMap<>()).put(r.getString(2), r.getLong(3));
        });
        Function<String, Map<String, Long>> facet = name -> sums.getOrDefault(name, Map.of());
        Map<String, Long> due = facet.apply("DUE");
        long late = jdbc.queryForObject(LATE_THIS_QUARTER, values, Long.class);
        return new Counts(
                due.values().stream().mapToLong(Long::longValue).sum(),
                facet.apply("HELD").getOrDefault("ME", 0L),
                facet.apply("HELD").getOrDefault("OTHERS", 0L),
                due.getOrDefault("OVERDUE", 0L) + late,
                due.getOrDefault("TODAY", 0L) - late,
                facet.apply("WAITS").getOrDefault("MEMBER", 0L),
                jdbc.queryForObject(DONE, values, Long.class),
                facet.apply("PROCESS"),
                groups(facet.apply("GROUP")));
    }

    private static Map<UUID, Long> groups(Map<String, Long> counts) {
        Map<UUID, Long> groups = new LinkedHashMap<>();
        counts.forEach((id, open) -> groups.put(UUID.fromString(id), open));
        return groups;
    }

    private static MapSqlParameterSource values(TaskReader reader) {
        long now = Math.floorDiv(reader.now().getEpochSecond(), QUARTER);
        return new MapSqlParameterSource("community", reader.community().value())
                .addValue("user", reader.user())
                .addValue("roles", reader.roles().toArray(String[]::new))
                .addValue("nowQuarter", now)
                .addValue("quarter", new Timestamp(now * QUARTER * 1000))
                .addValue("endQuarter", Math.floorDiv(reader.endOfDay().getEpochSecond(), QUARTER))
                .addValue("now", Timestamp.from(reader.now()))
                .addValue("startOfDay", Timestamp.from(reader.startOfDay()));
    }
}
