package org.qunflow.journal;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Random samples that can be drawn again. First, ids are drawn from all that were ever given and those are kept that the
 * filter leaves: a few thousand look-ups, however long the journal. If these are too few, the filter leaves little, and
 * all of it is shuffled.
 */
@Repository
class JournalSamples {
    private static final int DRAWS_PER_LINE = 40;
    private static final int FEWEST_DRAWS = 2_000;

    private final JdbcTemplate jdbc;
    private final LineMapper lines;

    JournalSamples(JdbcTemplate jdbc, LineMapper lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    List<JournalLine> draw(JournalFilter filter, long seed, long upTo, int n) {
        JournalFilter fixed = filter.upTo(upTo);
        List<JournalLine> drawn = upTo < 1 ? List.of() : drawn(fixed, seed, upTo, n);
        List<JournalLine> sample = drawn.size() == n || upTo < 1 ? drawn : shuffled(fixed, seed, n);
        return sample.stream()
                .sorted(Comparator.comparing(JournalLine::at)
                        .thenComparing(JournalLine::id)
                        .reversed())
                .toList();
    }

    private List<JournalLine> drawn(JournalFilter filter, long seed, long upTo, int n) {
        Object[] conditions = filter.arguments(n);
        Object[] all = new Object[conditions.length + 3];
        all[0] = Long.toString(seed);
        all[1] = upTo;
        all[2] = Math.max(FEWEST_DRAWS, n * DRAWS_PER_LINE);
        System.arraycopy(conditions, 0, all, 3, conditions.length);
        return jdbc.query("""
                with drawn as (
                  select 1 + mod(('x' || substr(md5(? || ':' || g), 1, 15))::bit(60)::bigint, ?) as number, g
                  from generate_series(1, ?) g),
                distinctly as (select number, min(g) as turn from drawn group by number)
                select e.* from distinctly d join lateral (
                  select %s from journal_entry where id = d.number and %s) e on true
                order by d.turn limit ?""".formatted(LineMapper.COLUMNS, filter.where()), lines, all);
    }

    private List<JournalLine> shuffled(JournalFilter filter, long seed, int n) {
        return jdbc.query(
                "select " + LineMapper.COLUMNS + " from journal_entry where " + filter.where()
                        + " order by md5(? || ':' || id), id limit ?",
                lines,
                filter.arguments(Long.toString(seed), n));
    }
}
