package org.qunflow.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Gathered;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to groups: seats under capacity, the rules, leaving. Seats are taken and given back at the end of the
 * transaction, those of a chunk of members together.
 */
@Service
public class Groups {
    static final String RULES_SETTLED = "group.rulesSettled";
    static final String OBSERVATION_ENDED = "group.observationEnded";
    static final Map<String, Object> ACKNOWLEDGED = Map.of("rules", "ACKNOWLEDGED");

    private final MembershipRows memberships;
    private final Gathered<Change> changes;
    private final Processes processes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Groups(
            Seating seating,
            MembershipRows memberships,
            Processes processes,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.changes = new Gathered<>(seating::settle);
        this.processes = processes;
        this.clock = clock;
        this.events = events;
    }

    /** Takes a seat in a group of this type; a full group opens the next one from the template. */
    @Transactional
    public void join(CommunityId community, MemberId member, GroupType type) {
        join(community, member, type, null);
    }

    /** Takes a seat in a group of this tier, and gives back the seats in the waiting group and in another tier's. */
    @Transactional
    public void joinTier(CommunityId community, MemberId member, String tier) {
        leave(community, member, GroupType.WAITING, "LAYERED");
        leave(community, member, GroupType.TIER, "LAYERED");
        join(community, member, GroupType.TIER, tier);
    }

    private void join(CommunityId community, MemberId member, GroupType type, String tier) {
        changes.add(new Change.Join(community, member, type, tier, clock.instant(community)));
    }

    /** Gives the seat in a group of this type back; nothing happens if the member has none. */
    @Transactional
    public void leave(CommunityId community, MemberId member, GroupType type, String reason) {
        changes.add(new Change.Leave(community, member, type, reason, clock.instant(community)));
    }

    /** Gives all seats of a member back. */
    @Transactional
    public void leaveAll(CommunityId community, MemberId member, String reason) {
        changes.add(new Change.Leave(community, member, null, reason, clock.instant(community)));
    }

    /**
     * The member acknowledged the rules and the nickname format (000-12, 003-07); the journey goes on. False if there
     * was nothing to acknowledge.
     */
    @Transactional
    public boolean acknowledge(CommunityId community, MemberId member) {
        if (!recordAcknowledgement(community, member)) {
            return false;
        }
        processes.correlate(RULES_SETTLED, member.toString(), ACKNOWLEDGED);
        return true;
    }

    /** Many members acknowledged, as a replay assumes; their rows and journeys change together. Returns how many. */
    public int acknowledgeAll(CommunityId community, Collection<MemberId> members) {
        return processes
                .correlateAll(
                        RULES_SETTLED,
                        community,
                        members.stream()
                                .map(m -> new Processes.Item(m.toString(), ACKNOWLEDGED))
                                .toList())
                .done();
    }

    /** Writes the acknowledgement down without moving the journey, for a step of the journey itself. */
    @Transactional
    public boolean recordAcknowledgement(CommunityId community, MemberId member) {
        changes.flush();
        boolean recorded = !memberships
                .acknowledge(community, List.of(member), clock.instant(community))
                .isEmpty();
        if (recorded) {
            events.publishEvent(new RulesAcknowledged(community, clock.instant(community), member, false));
        }
        return recorded;
    }
}
