package org.qunflow.channel;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.channel.SendPermit.Verdict;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The post of communities whose life is made up: what they write is delivered in the time of that life, and to nobody. It
 * asks the same permits as a message that leaves the house, so it waits, is refused and uses up its quota alike.
 */
@Service
public class PretendPost {
    private static final int AT_ONCE = 2_000;

    private final PretendLives lives;
    private final PretendRows rows;
    private final ObjectProvider<SendPermit> permits;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    PretendPost(
            PretendLives lives,
            PretendRows rows,
            ObjectProvider<SendPermit> permits,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.lives = lives;
        this.rows = rows;
        this.permits = permits;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What chance does to messages that may go. */
    public interface Fate {
        /** Why messages do not arrive, by their ids; those that it does not name do. */
        Map<UUID, String> failures(CommunityId community, List<OutgoingMessage> messages);
    }

    /** From now on this post takes what the community writes while its clock is moved. */
    public void serve(CommunityId community) {
        lives.add(community);
    }

    /** Delivers what is due at the moment at which the community's clock stands, many by one statement. */
    public void deliver(CommunityId community, Fate fate) {
        Instant now = clock.instant(community);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(t -> round(community, now, fate) == AT_ONCE));
        }
    }

    /** The community lives in real time from now on: what still waits leaves the house by the usual way. */
    public void handOver(CommunityId community) {
        lives.remove(community);
        rows.handOver(community);
    }

    private int round(CommunityId community, Instant now, Fate fate) {
        List<OutgoingMessage> due = rows.due(community, now, AT_ONCE);
        if (!due.isEmpty()) {
            Map<UUID, Verdict> objections = objections(due);
            Map<UUID, String> failures = fate.failures(community, without(due, objections));
            List<PretendRows.Move> moves = due.stream()
                    .map(m -> PretendRows.Move.of(m, now, objections.get(m.id()), failures.get(m.id())))
                    .toList();
            rows.move(moves);
            moves.stream().filter(m -> !m.waits()).forEach(m -> events.publishEvent(m.news(now)));
        }
        return due.size();
    }

    private Map<UUID, Verdict> objections(List<OutgoingMessage> messages) {
        Map<UUID, Verdict> objections = new HashMap<>();
        permits.orderedStream().forEach(permit -> {
            List<OutgoingMessage> left = without(messages, objections);
            if (!left.isEmpty()) {
                objections.putAll(permit.objections(left));
            }
        });
        return objections;
    }

    private static List<OutgoingMessage> without(List<OutgoingMessage> messages, Map<UUID, Verdict> objections) {
        return messages.stream().filter(m -> !objections.containsKey(m.id())).toList();
    }
}
