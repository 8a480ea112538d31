package org.qunflow.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journal for those who search it: pages of what a filter leaves, single entries, samples, what there is to filter by. */
@Service
public class JournalSearch {
    private static final String SELECT = "select " + LineMapper.COLUMNS + " from journal_entry where ";
    private static final int AT_ONCE = 500;

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

    public Optional<JournalLine> find(CommunityId community, long id) {
        return jdbc.query(SELECT + "community_id = ? and id = ?", lines, community.value(), id).stream()
                .findFirst();
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

    /** The kinds of entries that a community has. */
    public List<String> kinds(CommunityId community) {
        return distinct("kind", "true", community);
    }

    /** Those who did something in a community. */
    public List<String> actors(CommunityId community) {
        return distinct("actor", "actor <> 'system'", community);
    }

    /** Hops from value to value along the index instead of reading all entries. */
    private List<String> distinct(String column, String which, CommunityId community) {
        return jdbc.queryForList("""
                with recursive hop(value) as (
                  (select %1$s from journal_entry where community_id = ? and %2$s order by %1$s limit 1)
                  union all
                  select (select %1$s from journal_entry where community_id = ? and %2$s and %1$s > hop.value
                          order by %1$s limit 1)
                  from hop where hop.value is not null)
                select value from hop where value is not null limit 500""".formatted(column, which), String.class, community.value(), community.value());
    }
}
