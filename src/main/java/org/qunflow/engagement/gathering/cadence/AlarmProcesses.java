package org.qunflow.engagement.gathering.cadence;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Starts and ends the processes of alarms, many at once. */
@Component
class AlarmProcesses {
    private final AlarmRows rows;
    private final Processes processes;
    private final Subjects subjects;

    AlarmProcesses(AlarmRows rows, Processes processes, Subjects subjects) {
        this.rows = rows;
        this.processes = processes;
        this.subjects = subjects;
    }

    /** Starts what has no process yet; returns how many. */
    int start(CommunityId community) {
        List<AlarmRows.Alarm> unstarted = rows.unstarted(community);
        subjects.nameAll(
                community, unstarted.stream().collect(Collectors.toMap(AlarmRows.Alarm::id, AlarmProcesses::named)));
        List<Processes.Item> items =
                unstarted.stream().map(a -> Processes.Item.of(a.id())).toList();
        return processes.startAll(Alarms.PROCESS, community, items).done();
    }

    private static Subject named(AlarmRows.Alarm alarm) {
        String group = " · " + alarm.groupName();
        return new Subject("活动频率预警" + group, "Cadence alarm" + group, alarm.group(), null);
    }

    /** Ends those of groups that need nobody any more; returns how many. */
    int lapse(CommunityId community, Predicate<GroupId> isFine) {
        List<Processes.Item> gone = rows.underWay(community).stream()
                .filter(alarm -> isFine.test(alarm.group()))
                .map(alarm -> new Processes.Item(alarm.id().toString(), Map.of("lapsed", true)))
                .toList();
        return processes.correlateAll(Alarms.LAPSED, community, gone).done();
    }
}
