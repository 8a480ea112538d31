package org.qunflow.outreach.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.outreach.fatigue.Fatigue;
import org.qunflow.outreach.quota.GroupSlots;
import org.qunflow.outreach.quota.GroupSlots.Later;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.SendRows.Due;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.PerTransaction;
import org.springframework.stereotype.Component;

/**
 * Looks once more at every condition of messages whose time has come: is the group open, is the message still of use, are
 * the members tired, is the slot still there, is it night. All that are due are judged together, once in a transaction.
 */
@Component
class DueChecks {
    private static final int AT_ONCE = 1000;

    private final SendRows rows;
    private final GroupSlots slots;
    private final Fatigue fatigue;
    private final Communities communities;
    private final BusinessClock clock;
    private final PerTransaction<Map<CommunityId, Map<SendId, Verdict>>> known = new PerTransaction<>(HashMap::new);

    DueChecks(SendRows rows, GroupSlots slots, Fatigue fatigue, Communities communities, BusinessClock clock) {
        this.rows = rows;
        this.slots = slots;
        this.fatigue = fatigue;
        this.communities = communities;
        this.clock = clock;
    }

    /** What becomes of a message that was due. */
    sealed interface Verdict {
        record Go(GroupId group, Way way) implements Verdict {}

        record Wait(GroupId group, String why, Instant until) implements Verdict {}

        record Drop(GroupId group, String why) implements Verdict {}
    }

    /** The verdicts of all that are due; the same for whoever asks again in this transaction. */
    Map<SendId, Verdict> all(CommunityId community) {
        return known.current().computeIfAbsent(community, this::judge);
    }

    private Map<SendId, Verdict> judge(CommunityId community) {
        Instant now = clock.instant(community);
        List<Due> due = rows.due(community, now, AT_ONCE);
        Map<SendId, Verdict> verdicts = new HashMap<>();
        Set<GroupId> tired = due.isEmpty()
                ? Set.of()
                : fatigue.tiredGroups(community, due.stream().map(Due::group).toList());
        Map<Instant, List<Due>> left = new TreeMap<>();
        for (Due each : due) {
            String why = against(each, now, tired);
            if (why != null) {
                verdicts.put(each.id(), new Verdict.Drop(each.group(), why));
            } else {
                left.computeIfAbsent(moment(community, each, now), at -> new ArrayList<>())
                        .add(each);
            }
        }
        Community home = communities.get(community);
        left.forEach((at, some) -> verdicts.putAll(bySlot(home, at, some)));
        return verdicts;
    }

    private static String against(Due send, Instant now, Set<GroupId> tired) {
        if (!send.groupOpen()) {
            return "GROUP_CLOSED";
        }
        if (send.until().isBefore(now)) {
            return "EXPIRED";
        }
        return send.priority() != Priority.URGENT && tired.contains(send.group()) ? "FATIGUE" : null;
    }

    /** Where the clock goes in leaps of a day, the message is judged as at the moment that it was due at. */
    private Instant moment(CommunityId community, Due send, Instant now) {
        return clock.isMoved(community) ? send.due() : now;
    }

    private Map<SendId, Verdict> bySlot(Community home, Instant at, List<Due> sends) {
        Map<UUID, Later> later =
                slots.hold(home, at, sends.stream().map(Due::wish).toList());
        Map<SendId, Verdict> verdicts = new HashMap<>();
        sends.forEach(d -> verdicts.put(d.id(), verdict(d, later.get(d.id().value()))));
        return verdicts;
    }

    private static Verdict verdict(Due send, Later later) {
        if (later == null) {
            return new Verdict.Go(send.group(), send.way());
        }
        return later.until().isBefore(send.until())
                ? new Verdict.Wait(send.group(), later.reason().name(), later.until())
                : new Verdict.Drop(send.group(), later.reason().name());
    }
}
