package org.qunflow.channel;

import static org.qunflow.channel.OutboxState.CLAIMED;
import static org.qunflow.channel.OutboxState.FAILED_FINAL;
import static org.qunflow.channel.OutboxState.PENDING;
import static org.qunflow.channel.OutboxState.READY;
import static org.qunflow.channel.OutboxState.REFUSED;
import static org.qunflow.channel.OutboxState.REPLAYED;
import static org.qunflow.channel.OutboxState.SENDING;
import static org.qunflow.channel.OutboxState.SENT;
import static org.qunflow.channel.OutboxState.UNKNOWN;

import java.time.Duration;
import org.qunflow.channel.OutboxTable.Claimed;
import org.qunflow.channel.OutboxTable.Move;
import org.qunflow.shared.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a claimed message, each in a transaction of its own together with the event that tells it. */
@Component
class OutboxResults {
    private final OutboxTable table;
    private final ApplicationEventPublisher events;
    private final ChannelSettings settings;
    private final BusinessClock clock;

    OutboxResults(OutboxTable table, ApplicationEventPublisher events, ChannelSettings settings, BusinessClock clock) {
        this.table = table;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The channel answered; a late answer still counts as long as nobody claimed the message again. */
    @Transactional
    boolean answered(Claimed claimed, SendResult result) {
        if (result instanceof SendResult.Delivered delivered) {
            return move(claimed, new Move(SENT, delivered.providerId(), null, Duration.ZERO), SENDING, UNKNOWN, READY);
        }
        if (result instanceof SendResult.AwaitingConfirmation waiting) {
            return move(claimed, new Move(PENDING, waiting.providerId(), null, Duration.ZERO), SENDING, UNKNOWN, READY);
        }
        if (result instanceof SendResult.Refused refused) {
            return move(claimed, new Move(FAILED_FINAL, null, refused.reason(), Duration.ZERO), SENDING, UNKNOWN);
        }
        return move(claimed, later(claimed, (SendResult.TryLater) result), SENDING, UNKNOWN);
    }

    /** We do not let it go, or not yet; how often it was put off does not count as attempts. */
    @Transactional
    boolean objected(Claimed claimed, SendPermit.Verdict verdict) {
        if (verdict instanceof SendPermit.Verdict.Later later) {
            return move(claimed, new Move(READY, null, later.reason(), later.after()), CLAIMED);
        }
        Move move = verdict instanceof SendPermit.Verdict.Refused refused
                ? new Move(REFUSED, null, refused.reason(), Duration.ZERO)
                : new Move(REPLAYED, null, null, Duration.ZERO);
        return move(claimed, move, CLAIMED);
    }

    /** Nobody could say whether it may go. */
    @Transactional
    boolean putOff(Claimed claimed, RuntimeException trouble) {
        String why = "no permit: " + trouble.getClass().getSimpleName();
        return move(claimed, new Move(READY, null, why, settings.backoffAfter(claimed.attempts() + 3)), CLAIMED);
    }

    private Move later(Claimed claimed, SendResult.TryLater later) {
        int attempt = claimed.attempts() + 1;
        if (attempt >= settings.attempts()) {
            return new Move(
                    FAILED_FINAL, null, "given up after " + attempt + " attempts: " + later.reason(), Duration.ZERO);
        }
        Duration backoff = settings.backoffAfter(attempt);
        Duration after = later.after().compareTo(backoff) > 0 ? later.after() : backoff;
        return new Move(READY, null, later.reason(), after);
    }

    private boolean move(Claimed claimed, Move move, OutboxState... from) {
        boolean moved = table.move(claimed, move, from);
        if (moved && move.to() != READY) {
            events.publishEvent(DeliveryChanged.of(
                    claimed.message(), clock.instant(claimed.message().community()), move.to(), move.failure()));
        }
        return moved;
    }
}
