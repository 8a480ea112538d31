package org.qunflow.engagement.gathering.cadence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engagement.gathering.GatheringConfiguration;
import org.qunflow.engagement.gathering.Weeks;
import org.qunflow.engagement.gathering.plan.Columns;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Once a week all groups are judged; those below the floor are told to a lead (003-24). Nothing is judged before there is a column. */
@Component
class CadenceRound implements Round {
    private final Cadences cadences;
    private final Alarms alarms;
    private final AlarmProcesses processes;
    private final Columns columns;
    private final Programmes programmes;
    private final Communities communities;

    CadenceRound(
            Cadences cadences,
            Alarms alarms,
            AlarmProcesses processes,
            Columns columns,
            Programmes programmes,
            Communities communities) {
        this.cadences = cadences;
        this.alarms = alarms;
        this.processes = processes;
        this.columns = columns;
        this.programmes = programmes;
        this.communities = communities;
    }

    @Override
    public int order() {
        return 460;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, GatheringConfiguration.KEY)
                || columns.running(community).isEmpty()) {
            return 0;
        }
        int lapsed = isNewWeek(community, from, to) ? judge(community, to) : 0;
        return lapsed + processes.start(community);
    }

    private boolean isNewWeek(CommunityId community, Instant from, Instant to) {
        ZoneId zone = communities.get(community).zone();
        return !Weeks.monday(from.atZone(zone).toLocalDate())
                .equals(Weeks.monday(to.atZone(zone).toLocalDate()));
    }

    /** Opens alarms, and lets those lapse whose group is closed or no longer below the floor. */
    private int judge(CommunityId community, Instant now) {
        Map<GroupId, Standing> standing =
                cadences.of(community, null, now).stream().collect(Collectors.toMap(Standing::group, s -> s));
        List<Standing> below = standing.values().stream()
                .filter(s -> s.light() == Light.RED)
                .sorted(Comparator.comparing(Standing::name))
                .toList();
        alarms.open(community, below, now);
        return processes.lapse(
                community, group -> !standing.containsKey(group) || !below.contains(standing.get(group)));
    }
}
