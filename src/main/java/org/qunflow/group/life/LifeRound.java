package org.qunflow.group.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subjects;
import org.qunflow.group.health.GroupHealth;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The days of all clocks: groups get one with their first member, are checked when a day is due, and lose it when they close. */
@Component
class LifeRound implements Round, Alongside {
    private static final String LIFE = "group-life";
    private static final String CHECK_DUE = "group.checkDue";
    private static final String CLOSED = "group.closed";

    private final DueRows due;
    private final LifeRules rules;
    private final Processes processes;
    private final Subjects subjects;
    private final Programmes programmes;
    private final Communities communities;

    LifeRound(
            DueRows due,
            LifeRules rules,
            Processes processes,
            Subjects subjects,
            Programmes programmes,
            Communities communities) {
        this.due = due;
        this.rules = rules;
        this.processes = processes;
        this.subjects = subjects;
        this.programmes = programmes;
        this.communities = communities;
    }

    @Override
    public int order() {
        return 595;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, GroupHealth.PROGRAMME)) {
            return 0;
        }
        LocalDate today = to.atZone(communities.get(community).zone()).toLocalDate();
        begin(community, today);
        tellClosed(community);
        tellDue(community, today);
        return 0;
    }

    private void begin(CommunityId community, LocalDate today) {
        due.begin(community, today);
        List<GroupId> unstarted = due.unstarted(community);
        subjects.nameAll(community, unstarted.stream().collect(Collectors.toMap(Function.identity(), due::subject)));
        processes.startAll(
                LIFE, community, unstarted.stream().map(Processes.Item::of).toList());
    }

    private void tellClosed(CommunityId community) {
        processes.correlateAll(
                CLOSED,
                community,
                due.closed(community).stream().map(Processes.Item::of).toList());
    }

    private void tellDue(CommunityId community, LocalDate today) {
        Map<GroupId, Integer> days = due.due(community, rules.of(community).rule(), today);
        List<Processes.Item> items = days.entrySet().stream()
                .map(d -> new Processes.Item(d.getKey().toString(), Map.of("day", d.getValue())))
                .toList();
        processes.correlateAll(CHECK_DUE, community, items);
    }

    @Override
    public Set<String> commands() {
        return Set.of(LIFE);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        due.started(community, started.stream().map(Processes.Item::businessKey).toList());
    }
}
