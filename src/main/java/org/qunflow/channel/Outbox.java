package org.qunflow.channel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Gathered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of everything that leaves the house: an outgoing message is a row in the business transaction, sent after it
 * committed. What people decide about a message comes in here too; each decision is guarded by the state it expects.
 */
@Service
public class Outbox {
    private final Gathered<OutboxTable.NewRow> batch;
    private final OutboxDesk desk;
    private final PretendLives pretend;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Outbox(
            OutboxTable table,
            OutboxDesk desk,
            PretendLives pretend,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.batch = new Gathered<>(table::insert);
        this.desk = desk;
        this.pretend = pretend;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a message in the current transaction; all of one transaction are written by one statement right before it
     * commits, and a dedupe key that is there already changes nothing. While history is replayed the message is
     * REPLAYED at once and never sent, unless that history is made up: then it is the pretend post's.
     */
    public OutboxState put(OutgoingMessage message) {
        OutboxState state = state(message.community());
        batch.add(new OutboxTable.NewRow(message, state));
        return state;
    }

    private OutboxState state(CommunityId community) {
        if (!clock.isMoved(community)) {
            return OutboxState.READY;
        }
        return pretend.contains(community) ? OutboxState.CLAIMED : OutboxState.REPLAYED;
    }

    /** A person confirmed a waiting message: PENDING becomes SENT; false if it does not wait any more. */
    @Transactional
    public boolean confirm(CommunityId community, UUID id) {
        return told(desk.settle(community, id, OutboxState.PENDING, OutboxState.SENT), OutboxState.SENT, "confirmed");
    }

    /** A person knows that an UNKNOWN message was delivered; false if it is not UNKNOWN any more. */
    @Transactional
    public boolean resolveDelivered(CommunityId community, UUID id) {
        return told(
                desk.settle(community, id, OutboxState.UNKNOWN, OutboxState.SENT), OutboxState.SENT, "was delivered");
    }

    /** A person wants an UNKNOWN message sent again; false if it is not UNKNOWN any more. */
    @Transactional
    public boolean resendUnknown(CommunityId community, UUID id) {
        return told(desk.sendAgain(community, id), OutboxState.READY, "send again");
    }

    /** Messages that wait for a person (PENDING and UNKNOWN), oldest first, at most limit. */
    public List<OutboxLine> attention(CommunityId community, int limit) {
        return desk.attention(community, limit);
    }

    /** How many messages wait for a person. */
    public long attentionCount(CommunityId community) {
        return desk.attentionCount(community);
    }

    public Optional<OutboxLine> find(CommunityId community, UUID id) {
        return desk.find(community, id);
    }

    private boolean told(Optional<OutgoingMessage> moved, OutboxState state, String reason) {
        moved.ifPresent(message ->
                events.publishEvent(DeliveryChanged.of(message, clock.instant(message.community()), state, reason)));
        return moved.isPresent();
    }
}
