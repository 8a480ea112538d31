package org.qunflow.layering.tag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qunflow.layering.tag.ValueReport.Verdict;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The report on the usefulness of tags: every value against the rest of the members, by one query over sets (004-05). */
@Repository
public class Usefulness {
    /** Each tag looks up its member by key (offset 0), whatever the planner believes about the tables. */
    private static final String COUNTS = """
            with everybody as materialized (
              select count(*) as n, count(*) filter (where p.customer) as ordered, count(*) filter (where p.active) as active
              from (select l.customer, (select s.active_days > 0 from layering_scorecard s where s.member_id = l.member_id) as active
                from %1$s l where l.community_id = ?) as p)
            select t.key, t.value, count(*), count(*) filter (where p.customer), count(*) filter (where p.active),
              e.n, e.ordered, e.active
            from %2$s t
            cross join lateral (
              select l.customer, (select s.active_days > 0 from layering_scorecard s where s.member_id = l.member_id) as active
              from %1$s l where l.member_id = t.member_id offset 0) as p
            cross join everybody e
            where t.community_id = ? group by t.key, t.value, e.n, e.ordered, e.active
            order by t.key, count(*) desc, t.value limit ?""".formatted(MemberViews.LIVING, MemberViews.TAG);

    private final JdbcTemplate jdbc;
    private final UsefulnessSettings settings;

    Usefulness(JdbcTemplate jdbc, UsefulnessSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public double threshold() {
        return settings.threshold();
    }

    public int fewest() {
        return settings.fewest();
    }

    public List<ValueReport> of(CommunityId community) {
        return jdbc.query(COUNTS, (r, n) -> report(r), community.value(), community.value(), settings.mostValues());
    }

    /** Keys of which no value tells anything, though enough members bear one: to be dropped. */
    public Set<String> useless(List<ValueReport> reports) {
        Map<String, List<ValueReport>> keys =
                reports.stream().collect(Collectors.groupingBy(ValueReport::key, TreeMap::new, Collectors.toList()));
        keys.values().removeIf(values -> values.stream().anyMatch(v -> v.verdict() == Verdict.TELLS));
        keys.values().removeIf(values -> values.stream().allMatch(v -> v.verdict() == Verdict.TOO_FEW));
        return keys.keySet();
    }

    private ValueReport report(ResultSet r) throws SQLException {
        long with = r.getLong(3);
        long rest = r.getLong(6) - with;
        Contrast ordered = new Contrast(with, r.getLong(4), rest, r.getLong(7) - r.getLong(4));
        Contrast active = new Contrast(with, r.getLong(5), rest, r.getLong(8) - r.getLong(5));
        return new ValueReport(r.getString(1), r.getString(2), ordered, active, verdict(with, ordered, active));
    }

    private Verdict verdict(long with, Contrast ordered, Contrast active) {
        if (with < settings.fewest()) {
            return Verdict.TOO_FEW;
        }
        return Math.max(ordered.cramersV(), active.cramersV()) < settings.threshold()
                ? Verdict.TELLS_NOTHING
                : Verdict.TELLS;
    }
}
