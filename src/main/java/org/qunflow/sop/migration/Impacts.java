package org.qunflow.sop.migration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qunflow.engine.Migrations;
import org.qunflow.engine.Migrations.Blocked;
import org.qunflow.engine.Migrations.Outlook;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Counts who stands where and tells what a plan means for them. */
@Service
public class Impacts {
    private final JdbcTemplate jdbc;
    private final Migrations migrations;

    Impacts(JdbcTemplate jdbc, Migrations migrations) {
        this.jdbc = jdbc;
        this.migrations = migrations;
    }

    /** A version of a process in which members are under way although there is a newer one. */
    public record Behind(String process, int version, int newest, long members) {}

    /** Versions that members have not left yet, by process. */
    public List<Behind> behind(CommunityId community) {
        return jdbc.query(
                "select process_key, version, newest, members from engine_v_behind where community_id = ?"
                        + " order by process_key, version desc",
                (r, n) -> new Behind(r.getString(1), r.getInt(2), r.getInt(3), r.getLong(4)),
                community.value());
    }

    /** What the plan means; throws IllegalArgumentException for versions that are not deployed. */
    public Impact of(CommunityId community, Plan plan) {
        Map<String, Long> standing = standing(community, plan);
        return impact(plan, standing, migrations.outlook(plan.way(), standing.keySet()));
    }

    /**
     * What a draft would mean for everybody who is under way in any version of its process, if they were to move; empty
     * if the engine cannot read it. Only one with which the check finds nothing wrong may be asked.
     */
    public Optional<Reach> ofDraft(String process, int becomes, String content) {
        Map<Integer, Map<String, Long>> standing = new TreeMap<>(Comparator.reverseOrder());
        Set<String> communities = new HashSet<>();
        jdbc.query(
                "select community_id, version, step, members from engine_standing_everywhere(?)",
                r -> {
                    communities.add(r.getString(1));
                    standing.computeIfAbsent(r.getInt(2), v -> new HashMap<>())
                            .merge(r.getString(3), r.getLong(4), Long::sum);
                },
                process);
        Map<Integer, Set<String>> steps = new HashMap<>();
        standing.forEach((version, members) -> steps.put(version, members.keySet()));
        return migrations
                .outlooks(process, content, steps)
                .map(outlooks -> new Reach(
                        communities.size(),
                        standing.entrySet().stream()
                                .map(e -> impact(
                                        new Plan(process, e.getKey(), becomes, Map.of(), "", 1),
                                        e.getValue(),
                                        outlooks.get(e.getKey())))
                                .toList()));
    }

    private static Impact impact(Plan plan, Map<String, Long> standing, Outlook outlook) {
        Map<String, Blocked> blocked = new HashMap<>();
        Stream.concat(outlook.open().stream(), outlook.wrong().stream()).forEach(b -> blocked.put(b.step(), b));
        List<Impact.Step> steps = standing.entrySet().stream()
                .map(e -> step(e.getKey(), e.getValue(), plan, outlook, blocked.get(e.getKey())))
                .sorted(Comparator.comparing(Impact.Step::kind)
                        .reversed()
                        .thenComparing(Impact.Step::members, Comparator.reverseOrder())
                        .thenComparing(Impact.Step::step))
                .toList();
        return new Impact(plan.process(), plan.from(), plan.to(), steps);
    }

    private static Impact.Step step(String step, long members, Plan plan, Outlook outlook, Blocked blocked) {
        List<String> choices = outlook.choices().getOrDefault(step, List.of());
        if (plan.stays().contains(step)) {
            return new Impact.Step(step, members, Impact.Kind.STAYS, "", null, choices);
        }
        if (blocked != null) {
            Impact.Kind kind = choices.isEmpty() ? Impact.Kind.CANNOT : Impact.Kind.OPEN;
            return new Impact.Step(step, members, kind, "", blocked.why(), choices);
        }
        String goal = outlook.goes().get(step);
        Impact.Kind kind = plan.way().steps().containsKey(step) ? Impact.Kind.MAPPED : Impact.Kind.BY_ITSELF;
        return new Impact.Step(step, members, kind, goal, null, choices);
    }

    private Map<String, Long> standing(CommunityId community, Plan plan) {
        Map<String, Long> standing = new HashMap<>();
        jdbc.query(
                "select step, members from engine_standing_at(?, ?, ?)",
                r -> {
                    standing.put(r.getString(1), r.getLong(2));
                },
                community.value(),
                plan.process(),
                plan.from());
        return standing;
    }
}
