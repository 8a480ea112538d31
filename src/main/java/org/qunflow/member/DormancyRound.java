package org.qunflow.member;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who did nothing, got no offer and holds no seat for long enough leaves the engine as dormant. Who has no journey that
 * could be told falls asleep all the same, so that nobody is found asleep evening after evening.
 */
@Component
class DormancyRound implements Round {
    private static final Map<String, Object> DORMANT =
            Map.of("exit", Exit.DORMANT.name(), "reason", Exit.DORMANT.name());

    private final Asleep asleep;
    private final Processes processes;
    private final Lifecycle lifecycle;
    private final TransactionOperations transaction;

    DormancyRound(Asleep asleep, Processes processes, Lifecycle lifecycle, TransactionOperations transaction) {
        this.asleep = asleep;
        this.processes = processes;
        this.lifecycle = lifecycle;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        List<String> found = asleep.members(community, to);
        Set<String> onTheirWay = new HashSet<>(processes.running(Members.JOURNEY, found));
        int told = processes
                .correlateAll(
                        Members.EXITED,
                        community,
                        found.stream().map(m -> new Processes.Item(m, DORMANT)).toList())
                .done();
        List<String> lost = found.stream().filter(m -> !onTheirWay.contains(m)).toList();
        transaction.executeWithoutResult(t -> lost.forEach(m -> sleep(community, MemberId.of(m))));
        return told + lost.size();
    }

    private void sleep(CommunityId community, MemberId member) {
        lifecycle.exit(community, member, Exit.DORMANT, Exit.DORMANT.name());
    }
}
