package org.qunflow.group;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes.Item;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the rows of waiting members say when their journeys are told of the rules or of the end of the observation. */
@Component
class WaitingMarks implements Alongside {
    private final MembershipRows memberships;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    WaitingMarks(MembershipRows memberships, BusinessClock clock, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Set<String> commands() {
        return Set.of(Groups.RULES_SETTLED, Groups.OBSERVATION_ENDED);
    }

    @Override
    public void write(CommunityId community, List<Item> told) {
        Map<Object, List<MemberId>> byOutcome = told.stream()
                .collect(Collectors.groupingBy(
                        item -> item.answers().getOrDefault("rules", "OBSERVED"),
                        Collectors.mapping(item -> MemberId.of(item.businessKey()), Collectors.toList())));
        byOutcome.forEach((outcome, members) -> mark(community, outcome.toString(), members));
    }

    private void mark(CommunityId community, String outcome, List<MemberId> members) {
        Instant now = clock.instant(community);
        switch (outcome) {
            case "REMIND" -> memberships.reminded(community, members, now);
            case "CALL" -> memberships.called(community, members, now);
            case "OBSERVED" -> memberships.observed(community, members, now);
            case "ACKNOWLEDGED" ->
                memberships
                        .acknowledge(community, members, now)
                        .forEach(m -> events.publishEvent(new RulesAcknowledged(community, now, m, true)));
            default -> {
                // Who leaves is marked by the journey's own step.
            }
        }
    }
}
