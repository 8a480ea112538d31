package org.qunflow.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.decide.Conditions;
import org.qunflow.engine.view.DeployedTables;
import org.qunflow.shared.CommunityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Deployed decision tables as the desks see them: versions, their rules, and how often each rule decided at a step of a
 * member's process. The numbers come from counters that are kept with each decision, never from the journal.
 */
@Service
public class DecisionTables {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionTables.class);

    private final DeployedTables deployed;
    private final Conditions conditions;
    private final JdbcTemplate jdbc;

    DecisionTables(DeployedTables deployed, Conditions conditions, JdbcTemplate jdbc) {
        this.deployed = deployed;
        this.conditions = conditions;
        this.jdbc = jdbc;
    }

    /**
     * One deployed version of a table.
     *
     * @param file the file it came in
     * @param fingerprint SHA-256 of what was deployed, or null
     */
    public record Version(
            String key, int version, DecisionTable table, Instant deployedAt, String file, String fingerprint) {}

    /** How often something decided, and when last; last is null for never. */
    public record Count(long times, Instant last) {
        public static final Count NEVER = new Count(0, null);

        public Count and(Count other) {
            boolean mine = other.last == null || last != null && last.isAfter(other.last);
            return new Count(times + other.times, mine ? last : other.last);
        }
    }

    /** All versions of all tables, by key, newest first. */
    public List<Version> versions() {
        return deployed.all().stream().map(this::version).toList();
    }

    public Optional<Version> find(String key, int version) {
        return deployed.find(key, version).map(this::version);
    }

    /** What a rule makes of given inputs: for each input whether the rule's condition holds. */
    public record Verdict(DecisionTable.Rule rule, List<Boolean> holds) {

        /** True if it would have decided, had no other rule done so. */
        public boolean isMet() {
            return !holds.contains(false);
        }
    }

    /**
     * What each rule of a version makes of given inputs, in the order of the rules. Empty if that version is not deployed
     * here, or cannot be asked with these inputs.
     */
    public List<Verdict> verdicts(String key, int version, Map<String, Object> inputs) {
        return deployed.find(key, version).map(d -> verdicts(d, inputs)).orElse(List.of());
    }

    private List<Verdict> verdicts(DeployedTables.Deployed version, Map<String, Object> inputs) {
        DecisionTable table = deployed.table(version);
        try {
            List<List<Boolean>> holds = conditions.of(version.id(), table, inputs);
            return table.rules().stream()
                    .map(rule -> new Verdict(rule, holds.get(rule.number() - 1)))
                    .toList();
        } catch (RuntimeException unanswered) {
            LOG.warn(
                    "Table {} version {} cannot be asked again: {}",
                    version.key(),
                    version.version(),
                    unanswered.getMessage());
            return List.of();
        }
    }

    /** How often each version of each table decided in a community: key → version → count. */
    public Map<String, Map<Integer, Count>> counts(CommunityId community) {
        Map<String, Map<Integer, Count>> counts = new HashMap<>();
        jdbc.query(
                """
                select table_key, version, sum(taken), max(last_at) from engine_decision
                where community_id = ? group by 1, 2""",
                r -> {
                    counts.computeIfAbsent(r.getString(1), k -> new HashMap<>())
                            .put(r.getInt(2), count(r.getLong(3), r.getTimestamp(4)));
                },
                community.value());
        return counts;
    }

    /** How often each rule of a version decided in a community, by the rule's id. */
    public Map<String, Count> fired(CommunityId community, String key, int version) {
        Map<String, Count> fired = new HashMap<>();
        jdbc.query(
                """
                select row_id, sum(taken), max(last_at) from engine_decision
                where community_id = ? and table_key = ? and version = ? group by 1""",
                r -> {
                    fired.put(r.getString(1), count(r.getLong(2), r.getTimestamp(3)));
                },
                community.value(),
                key,
                version);
        return fired;
    }

    /** Which table was asked last at each step of a process, by the step's id. */
    public Map<String, String> askedAt(CommunityId community, String processKey) {
        Map<String, String> asked = new HashMap<>();
        jdbc.query(
                """
                select element_id, table_key from engine_decision
                where community_id = ? and process_key = ? group by 1, 2 order by max(last_at)""",
                r -> {
                    asked.put(r.getString(1), r.getString(2));
                },
                community.value(),
                processKey);
        return asked;
    }

    private Version version(DeployedTables.Deployed d) {
        return new Version(d.key(), d.version(), deployed.table(d), d.at(), d.file(), d.fingerprint());
    }

    private static Count count(long times, Timestamp last) {
        return new Count(times, last.toInstant());
    }
}
