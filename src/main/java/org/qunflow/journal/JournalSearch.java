package org.qunflow.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journal for those who search it: pages of what a filter leaves, single entries, samples, what there is to filter by. */
@Service
public class JournalSearch {
    private static final String SELECT = "select " + LineMapper.COLUMNS + " from journal_entry where ";
    private static final int AT_ONCE = 500;
    private static final Set<String> COLUMNS = Set.of("kind", "actor");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]+");

    private final JdbcTemplate jdbc;
    private final LineMapper lines;
    private final JournalSamples samples;

    JournalSearch(JdbcTemplate jdbc, LineMapper lines, JournalSamples samples) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.samples = samples;
    }

    /** Newest first by business time, behind the place if one is given, at most limit. */
    public List<JournalLine> page(JournalFilter filter, Optional<JournalPlace> after, int limit) {
        JournalFilter rest = after.map(filter::before).orElse(filter);
        return jdbc.query(SELECT + rest.where() + rest.order() + " limit ?", lines, rest.arguments(limit));
    }

    /** The same lines one by one, never many of them in memory. Returns how many there were. */
    @Transactional(readOnly = true)
    public long each(JournalFilter filter, long limit, Consumer<JournalLine> reader) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(AT_ONCE);
        long[] read = new long[1];
        streaming.query(
                SELECT + filter.where() + filter.order() + " limit ?",
                r -> {
                    reader.accept(lines.mapRow(r, 0));
                    read[0]++;
                },
                filter.arguments(limit));
        return read[0];
    }

    /** The entry of this number, if the filter leaves it. */
    public Optional<JournalLine> find(JournalFilter filter, long id) {
        return jdbc.query(SELECT + filter.where() + " and id = ?", lines, filter.arguments(id)).stream()
                .findFirst();
    }

    /**
     * Entries that agree in some of what they say.
     *
     * @param said what they agree in, in the order in which it was asked; null where they say nothing of it
     */
    public record Tally(List<String> said, long entries) {}

    /** How many entries agree in kind, actor or fields of their data, the most frequent first; at most limit such groups. */
    public List<Tally> tally(JournalFilter filter, List<String> by, int limit) {
        String said = by.stream().map(JournalSearch::said).collect(Collectors.joining(", "));
        return jdbc.query(
                "select array[" + said + "], count(*) from journal_entry where " + filter.where()
                        + " group by 1 order by 2 desc, 1 limit ?",
                (r, n) -> new Tally(Arrays.asList((String[]) r.getArray(1).getArray()), r.getLong(2)),
                filter.arguments(limit));
    }

    private static String said(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of a field: " + name);
        }
        return COLUMNS.contains(name) ? name : "data->>'" + name + "'";
    }

    /**
     * At most n of the lines that the filter leaves, each as likely as any other, newest first. The same filter, seed
     * and last entry give the same lines for ever.
     */
    public List<JournalLine> sample(JournalFilter filter, long seed, long upTo, int n) {
        return samples.draw(filter, seed, upTo, n);
    }

    /** The entry that was written last. */
    public long last() {
        Long last = jdbc.queryForObject("select max(id) from journal_entry", Long.class);
        return last == null ? 0 : last;
    }

    /** The kinds of entries there. */
    public List<String> kinds(JournalFilter place) {
        return distinct("kind", "true", place);
    }

    /** Those who did something there. */
    public List<String> actors(JournalFilter place) {
        return distinct("actor", "actor <> 'system'", place);
    }

    /** Hops from value to value along the index instead of reading all entries. */
    private List<String> distinct(String column, String which, JournalFilter place) {
        return jdbc.queryForList(
                """
                with recursive hop(value) as (
                  (select %1$s from journal_entry where %3$s and %2$s order by community_id, %1$s limit 1)
                  union all
                  select (select %1$s from journal_entry where %3$s and %2$s and %1$s > hop.value
                          order by community_id, %1$s limit 1)
                  from hop where hop.value is not null)
                select value from hop where value is not null limit 500""".formatted(column, which, place.where()), String.class, place.arguments(place.arguments()));
    }
}
