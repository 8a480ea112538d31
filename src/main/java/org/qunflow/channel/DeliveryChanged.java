package org.qunflow.channel;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * An outgoing message came to stand somewhere else. Published in the transaction that moved it; many are moved in one.
 *
 * @param message the outbox row's id, which is also the touch's
 * @param reason why, or an empty text
 */
public record DeliveryChanged(
        UUID message,
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        OutboxState state,
        String reason)
        implements DomainEvent {

    static DeliveryChanged of(OutgoingMessage message, Instant at, OutboxState state, String reason) {
        String type = message.member().isPresent() ? "member" : "group";
        String subject = message.member()
                .map(MemberId::toString)
                .or(() -> message.group().map(GroupId::toString))
                .orElseThrow();
        return new DeliveryChanged(
                message.id(), message.community(), at, type, subject, state, reason == null ? "" : reason);
    }
}
