package org.qunflow.group;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * The days of the waiting group: remind, hand to an operator, let go, end the observation. What a member's row says
 * ({@link WaitingMarks}) and where his journey stands change in one transaction.
 */
@Component
class WaitingRound implements Round {
    private static final String ACKNOWLEDGED = "acknowledged_at is not null and observed_at is null";

    private final MembershipRows memberships;
    private final Processes processes;
    private final Communities communities;
    private final GroupSettings settings;

    WaitingRound(MembershipRows memberships, Processes processes, Communities communities, GroupSettings settings) {
        this.memberships = memberships;
        this.processes = processes;
        this.communities = communities;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return tellAgain(community, to)
                + expire(community, to)
                + call(community, to)
                + remind(community, to)
                + endObservation(community, to);
    }

    /** Who acknowledged while the journey was on its way from one step to the next is told of it now. */
    private int tellAgain(CommunityId community, Instant to) {
        List<MemberId> members = memberships.waiting(community, to, ACKNOWLEDGED);
        return send(Groups.RULES_SETTLED, Groups.ACKNOWLEDGED, community, members);
    }

    private int expire(CommunityId community, Instant to) {
        return settle(community, to, settings.leaveAfter(), "acknowledged_at is null", "EXPIRED");
    }

    private int call(CommunityId community, Instant to) {
        return settle(community, to, settings.callAfter(), "acknowledged_at is null and called_at is null", "CALL");
    }

    private int remind(CommunityId community, Instant to) {
        String condition = "acknowledged_at is null and called_at is null and reminded_at is null";
        return settle(community, to, settings.remindAfter(), condition, "REMIND");
    }

    private int settle(CommunityId community, Instant to, Period after, String condition, String outcome) {
        List<MemberId> members = memberships.waiting(community, ago(community, to, after), condition);
        return send(Groups.RULES_SETTLED, Map.of("rules", outcome), community, members);
    }

    private int endObservation(CommunityId community, Instant to) {
        Instant joinedBy = ago(community, to, settings.observation());
        List<MemberId> members = memberships.waiting(community, joinedBy, ACKNOWLEDGED);
        return send(Groups.OBSERVATION_ENDED, Map.of(), community, members);
    }

    private int send(String message, Map<String, Object> answers, CommunityId community, List<MemberId> members) {
        List<Processes.Item> items = members.stream()
                .map(m -> new Processes.Item(m.toString(), answers))
                .toList();
        return processes.correlateAll(message, community, items).done();
    }

    private Instant ago(CommunityId community, Instant to, Period period) {
        ZoneId zone = communities.get(community).zone();
        return to.atZone(zone).minus(period).toInstant();
    }
}
