package org.qunflow.tasks.inbox;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts open tasks without reading them: sums of what each change of a task added and took away. */
@Component
class Tally {
    private static final long QUARTER = 15 * 60;
    private static final long QUARTERS_A_DAY = 96;
    private static final String SUMS = """
            select facet, what, sum(open) as open from (
              select facet, open, case
                when facet = 'HELD' then case when value = :user then 'ME' else 'OTHERS' end
                when facet <> 'DAY' then value
                when value = 'NEVER' or value::bigint >= :endDay then 'AFTER'
                when value::bigint < :nowDay then 'BEFORE'
                else 'BETWEEN' end as what
              from tasks_tally where community_id = :community and role = any(:roles)
                and facet in ('PROCESS', 'GROUP', 'HELD', 'WAITS', 'DAY')
              union all select 'NOW', open, '' from tasks_tally where community_id = :community and role = any(:roles)
                and facet = 'DUE' and value = any(:quartersToNow)
              union all select 'END', open, '' from tasks_tally where community_id = :community and role = any(:roles)
                and facet = 'DUE' and value = any(:quartersToEnd)) as parts
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
        Map<String, Long> day = facet.apply("DAY");
        long before = day.getOrDefault("BEFORE", 0L);
        long byEnd =
                before + day.getOrDefault("BETWEEN", 0L) + facet.apply("END").getOrDefault("", 0L);
        long overdue = before
                + facet.apply("NOW").getOrDefault("", 0L)
                + jdbc.queryForObject(LATE_THIS_QUARTER, values, Long.class);
        return new Counts(
                day.values().stream().mapToLong(Long::longValue).sum(),
                facet.apply("HELD").getOrDefault("ME", 0L),
                facet.apply("HELD").getOrDefault("OTHERS", 0L),
                overdue,
                byEnd - overdue,
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
        long end = Math.floorDiv(reader.endOfDay().getEpochSecond(), QUARTER);
        return new MapSqlParameterSource("community", reader.community().value())
                .addValue("user", reader.user())
                .addValue("roles", reader.roles().toArray(String[]::new))
                .addValue("nowDay", Math.floorDiv(now, QUARTERS_A_DAY))
                .addValue("endDay", Math.floorDiv(end, QUARTERS_A_DAY))
                .addValue("quartersToNow", quartersOfTheDayTo(now))
                .addValue("quartersToEnd", quartersOfTheDayTo(end))
                .addValue("quarter", new Timestamp(now * QUARTER * 1000))
                .addValue("now", Timestamp.from(reader.now()))
                .addValue("startOfDay", Timestamp.from(reader.startOfDay()));
    }

    /** From the beginning of the day, in UTC, that the quarter is of. */
    private static String[] quartersOfTheDayTo(long quarter) {
        return LongStream.range(quarter - Math.floorMod(quarter, QUARTERS_A_DAY), quarter)
                .mapToObj(Long::toString)
                .toArray(String[]::new);
    }
}
