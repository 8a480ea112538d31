package org.qunflow.engagement.gathering.cadence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engagement.gathering.Columns;
import org.qunflow.engagement.gathering.GatheringConfiguration;
import org.qunflow.engagement.gathering.Weeks;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Once a week all groups are judged; those below the floor are told to a lead (003-24). Nothing is judged before there is a column. */
@Component
class CadenceRound implements Round {
    private final Cadences cadences;
    private final AlarmRows rows;
    private final Alarms alarms;
    private final Columns columns;
    private final Processes processes;
    private final Subjects subjects;
    private final Programmes programmes;
    private final Communities communities;

    CadenceRound(
            Cadences cadences,
            AlarmRows rows,
            Alarms alarms,
            Columns columns,
            Processes processes,
            Subjects subjects,
            Programmes programmes,
            Communities communities) {
        this.cadences = cadences;
        this.rows = rows;
        this.alarms = alarms;
        this.columns = columns;
        this.processes = processes;
        this.subjects = subjects;
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
        int started = start(community);
        return isNewWeek(community, from, to) ? started + judge(community, to) : started;
    }

    private boolean isNewWeek(CommunityId community, Instant from, Instant to) {
        ZoneId zone = communities.get(community).zone();
        return !Weeks.monday(from.atZone(zone).toLocalDate())
                .equals(Weeks.monday(to.atZone(zone).toLocalDate()));
    }

    private int judge(CommunityId community, Instant now) {
        Map<GroupId, Standing> standing =
                cadences.of(community, null, now).stream().collect(Collectors.toMap(Standing::group, s -> s));
        lapse(community, standing);
        List<Standing> below = standing.values().stream()
                .filter(s -> s.light() == Light.RED)
                .sorted(java.util.Comparator.comparing(Standing::name))
                .toList();
        alarms.open(community, below, now);
        return start(community);
    }

    /** What is no longer below the floor, or is closed, needs nobody any more. */
    private void lapse(CommunityId community, Map<GroupId, Standing> standing) {
        List<Processes.Item> gone = rows.underWay(community).stream()
                .filter(alarm -> !standing.containsKey(alarm.group())
                        || Set.of(Light.GREEN, Light.AMBER, Light.TIRED)
                                .contains(standing.get(alarm.group()).light()))
                .map(alarm -> new Processes.Item(alarm.id().toString(), Map.of("lapsed", true)))
                .toList();
        processes.correlateAll(Alarms.LAPSED, community, gone);
    }

    private int start(CommunityId community) {
        List<AlarmRows.Alarm> unstarted = rows.unstarted(community);
        subjects.nameAll(
                community, unstarted.stream().collect(Collectors.toMap(AlarmRows.Alarm::id, CadenceRound::named)));
        return processes
                .startAll(
                        Alarms.PROCESS,
                        community,
                        unstarted.stream().map(a -> Processes.Item.of(a.id())).toList())
                .done();
    }

    private static Subject named(AlarmRows.Alarm alarm) {
        String group = " · " + alarm.groupName();
        return new Subject("活动频率预警" + group, "Cadence alarm" + group, alarm.group(), null);
    }
}
