package org.qunflow.channel.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.qunflow.channel.Channel;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.SendResult;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A channel that talks to nobody but behaves like a real one: quota, confirmation of group sends, latency and seeded
 * faults. It stands for another system, so what it did survives every rollback of ours.
 */
@Component
class SandboxChannel implements Channel {
    static final String NAME = "sandbox";

    private final SandboxJournal journal;
    private final SandboxSettings settings;
    private final TransactionTemplate ownTransaction;

    SandboxChannel(SandboxJournal journal, SandboxSettings settings, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.settings = settings;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The message was delivered and the answer went missing. */
    private static final class ReplyLost extends RuntimeException {
        private ReplyLost() {
            super("the connection broke before the answer came");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Policy policy() {
        return settings.policy();
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        LockSupport.parkNanos(settings.latency().toNanos());
        Optional<SendResult> answer = ownTransaction.execute(tx -> received(message));
        return answer == null ? lost() : answer.orElseGet(SandboxChannel::lost);
    }

    private Optional<SendResult> received(OutgoingMessage message) {
        journal.lock(message.dedupeKey());
        if (settings.policy() == Policy.DEDUPE) {
            Optional<String> known = journal.happened(message.dedupeKey());
            if (known.isPresent()) {
                return Optional.of(repeated(message, known.get()));
            }
        }
        return switch (Fate.of(settings, message.dedupeKey(), journal.attempts(message.dedupeKey()))) {
            case REFUSED -> Optional.of(refused(message, "REFUSED", "NOT_A_FRIEND"));
            case TRY_LATER -> Optional.of(later(message, "TRY_LATER", Duration.ofSeconds(1), "BUSY"));
            case LOST_REPLY -> withinQuota(message, true);
            case GOOD -> withinQuota(message, false);
        };
    }

    private Optional<SendResult> withinQuota(OutgoingMessage message, boolean replyGetsLost) {
        boolean within = message.kind() == OutgoingMessage.Kind.REMOVE
                || message.member()
                        .map(member -> journal.useQuota(member, settings.zone().getId(), settings.quota()))
                        .orElse(true);
        if (!within) {
            return Optional.of(overQuota(message));
        }
        SendResult done = done(message, replyGetsLost ? "LOST_REPLY" : null);
        return replyGetsLost ? Optional.empty() : Optional.of(done);
    }

    private SendResult done(OutgoingMessage message, String outcome) {
        String providerId = "sandbox-" + Ids.next();
        boolean confirms = message.kind() == OutgoingMessage.Kind.GROUP_SEND;
        String usual = confirms ? "AWAITING_CONFIRMATION" : "DELIVERED";
        journal.write(message, outcome == null ? usual : outcome, providerId);
        return confirms ? new SendResult.AwaitingConfirmation(providerId) : new SendResult.Delivered(providerId);
    }

    private SendResult repeated(OutgoingMessage message, String providerId) {
        journal.write(message, "REPEATED", providerId);
        return message.kind() == OutgoingMessage.Kind.GROUP_SEND
                ? new SendResult.AwaitingConfirmation(providerId)
                : new SendResult.Delivered(providerId);
    }

    private SendResult overQuota(OutgoingMessage message) {
        if (settings.overQuotaRefuses()) {
            return refused(message, "REFUSED_QUOTA", "QUOTA");
        }
        double seconds = journal.secondsToTomorrow(settings.zone().getId());
        return later(message, "REFUSED_QUOTA", Duration.ofSeconds(Math.max(1, Math.round(seconds))), "QUOTA");
    }

    private SendResult refused(OutgoingMessage message, String outcome, String reason) {
        journal.write(message, outcome, null);
        return new SendResult.Refused(reason);
    }

    private SendResult later(OutgoingMessage message, String outcome, Duration after, String reason) {
        journal.write(message, outcome, null);
        return new SendResult.TryLater(after, reason);
    }

    private static SendResult lost() {
        throw new ReplyLost();
    }
}
