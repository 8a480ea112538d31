package org.qunflow.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Gathered;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to groups: seats under capacity, the rules, leaving. */
@Service
public class Groups {
    static final String RULES_SETTLED = "group.rulesSettled";

    private final Seating seating;
    private final MembershipRows memberships;
    private final Gathered<MembershipRows.Change> changes;
    private final Processes processes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Groups(
            Seating seating,
            MembershipRows memberships,
            Processes processes,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.seating = seating;
        this.memberships = memberships;
        this.changes = new Gathered<>(memberships::apply);
        this.processes = processes;
        this.clock = clock;
        this.events = events;
    }

    /** Takes a seat in a group of this type; a full group opens the next one from the template. */
    @Transactional
    public GroupId join(CommunityId community, MemberId member, GroupType type) {
        return join(community, member, type, null);
    }

    /** Takes a seat in a group of this tier, and gives back the seats in the waiting group and in another tier's. */
    @Transactional
    public GroupId joinTier(CommunityId community, MemberId member, String tier) {
        leave(community, member, GroupType.WAITING, "LAYERED");
        leave(community, member, GroupType.TIER, "LAYERED");
        return join(community, member, GroupType.TIER, tier);
    }

    private GroupId join(CommunityId community, MemberId member, GroupType type, String tier) {
        GroupId group = seating.reserve(community, type, tier);
        changes.add(new MembershipRows.Joined(community, member, type, group, clock.instant()));
        events.publishEvent(new MemberJoinedGroup(community, clock.instant(), member, group, type.name()));
        return group;
    }

    /** Gives the seat in a group of this type back; nothing happens if the member has none. */
    @Transactional
    public void leave(CommunityId community, MemberId member, GroupType type, String reason) {
        changes.add(new MembershipRows.Left(community, member, type, reason, clock.instant()));
    }

    /** Gives all seats of a member back. */
    @Transactional
    public void leaveAll(CommunityId community, MemberId member, String reason) {
        changes.add(new MembershipRows.Left(community, member, null, reason, clock.instant()));
        events.publishEvent(new MemberLeftGroup(community, clock.instant(), member, "ALL", reason));
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
        processes.correlate(RULES_SETTLED, member.toString(), Map.of("rules", "ACKNOWLEDGED"));
        return true;
    }

    /**
     * Many members acknowledged, as a replay assumes; their rows and journeys change together. Returns how many.
     */
    public int acknowledgeAll(CommunityId community, Collection<MemberId> members) {
        return processes
                .correlateAll(
                        RULES_SETTLED,
                        community,
                        members.stream()
                                .map(m -> new Processes.Item(m.toString(), Map.of("rules", "ACKNOWLEDGED")))
                                .toList(),
                        told -> acknowledgeAssumed(
                                community, told.stream().map(MemberId::of).toList()))
                .done();
    }

    private void acknowledgeAssumed(CommunityId community, List<MemberId> members) {
        memberships.acknowledge(community, members, clock.instant());
        members.forEach(m -> events.publishEvent(new RulesAcknowledged(community, clock.instant(), m, true)));
    }

    /** Writes the acknowledgement down without moving the journey, for a step of the journey itself. */
    @Transactional
    public boolean recordAcknowledgement(CommunityId community, MemberId member) {
        changes.flush();
        boolean recorded = memberships.acknowledge(community, List.of(member), clock.instant()) == 1;
        if (recorded) {
            events.publishEvent(new RulesAcknowledged(community, clock.instant(), member, false));
        }
        return recorded;
    }
}
