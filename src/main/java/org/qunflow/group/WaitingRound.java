package org.qunflow.group;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qunflow.community.Communities;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * The days of the waiting group: remind, hand to an operator, let go, end the observation. What a member's row says and
 * where his journey stands change in one transaction.
 */
@Component
class WaitingRound implements Round {
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
        return expire(community, to) + call(community, to) + remind(community, to) + endObservation(community, to);
    }

    private int expire(CommunityId community, Instant to) {
        return settle(community, to, settings.leaveAfter(), "acknowledged_at is null", "EXPIRED", keys -> {});
    }

    private int call(CommunityId community, Instant to) {
        return settle(
                community,
                to,
                settings.callAfter(),
                "acknowledged_at is null and called_at is null",
                "CALL",
                members -> memberships.called(community, members, to));
    }

    private int remind(CommunityId community, Instant to) {
        return settle(
                community,
                to,
                settings.remindAfter(),
                "acknowledged_at is null and called_at is null and reminded_at is null",
                "REMIND",
                members -> memberships.reminded(community, members, to));
    }

    private int settle(
            CommunityId community,
            Instant to,
            Period after,
            String condition,
            String outcome,
            Consumer<List<MemberId>> mark) {
        return send(
                Groups.RULES_SETTLED,
                Map.of("rules", outcome),
                community,
                memberships.waiting(community, ago(community, to, after), condition),
                mark);
    }

    private int endObservation(CommunityId community, Instant to) {
        return send(
                "group.observationEnded",
                Map.of(),
                community,
                memberships.waiting(
                        community,
                        ago(community, to, settings.observation()),
                        "acknowledged_at is not null and observed_at is null"),
                members -> memberships.observed(community, members, to));
    }

    private int send(
            String message,
            Map<String, Object> answers,
            CommunityId community,
            List<MemberId> members,
            Consumer<List<MemberId>> mark) {
        List<Processes.Item> items = members.stream()
                .map(m -> new Processes.Item(m.toString(), answers))
                .toList();
        return processes
                .correlateAll(
                        message,
                        community,
                        items,
                        keys -> mark.accept(keys.stream().map(MemberId::of).toList()))
                .done();
    }

    private Instant ago(CommunityId community, Instant to, Period period) {
        ZoneId zone = communities.get(community).zone();
        return to.atZone(zone).minus(period).toInstant();
    }
}
