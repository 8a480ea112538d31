package org.qunflow.channel;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.qunflow.channel.OutboxTable.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what stands in the outbox: claim, permit, intent, call, result; each step commits before the next begins, so
 * that a crash anywhere leaves either a message that was certainly not sent or one that is swept to UNKNOWN.
 */
@Component
class Dispatcher {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final OutboxTable table;
    private final OutboxResults results;
    private final OutboxSweep sweep;
    private final Ports ports;
    private final ChannelSettings settings;
    private final String owner = ManagementFactory.getRuntimeMXBean().getName() + "-" + UUID.randomUUID();

    Dispatcher(OutboxTable table, OutboxResults results, OutboxSweep sweep, Ports ports, ChannelSettings settings) {
        this.table = table;
        this.results = results;
        this.sweep = sweep;
        this.ports = ports;
        this.settings = settings;
    }

    /** What other rooms tell the dispatcher; each may be missing. */
    @Component
    record Ports(
            ObjectProvider<Channel> channels,
            ObjectProvider<SendPermit> permits,
            ObjectProvider<DispatchPause> pauses) {

        boolean paused() {
            return pauses.stream().anyMatch(DispatchPause::paused);
        }
    }

    /** One round over all channels; returns whether there was anything to do. */
    boolean round(BooleanSupplier goesOn) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A channel is never called inside a transaction");
        }
        if (!goesOn.getAsBoolean() || ports.paused()) {
            return false;
        }
        return ports.channels().stream().map(channel -> round(channel, goesOn)).reduce(false, Boolean::logicalOr);
    }

    /** Looks for expired leases of all channels. */
    boolean sweep() {
        ports.channels().forEach(sweep::sweep);
        return false;
    }

    private boolean round(Channel channel, BooleanSupplier goesOn) {
        List<Claimed> claimed = claim(channel);
        for (Claimed each : permitted(claimed)) {
            if (goesOn.getAsBoolean()) {
                send(channel, each);
            } else {
                table.release(each);
            }
        }
        return !claimed.isEmpty();
    }

    List<Claimed> claim(Channel channel) {
        return table.claim(channel, owner, settings.lease(), settings.batch());
    }

    /** The claimed messages less those that a permit objects to, which are settled or wait, or cannot judge, which are put off. */
    List<Claimed> permitted(List<Claimed> claimed) {
        try {
            List<Claimed> left = claimed;
            for (SendPermit permit : ports.permits()) {
                left = less(left, permit);
            }
            return left;
        } catch (RuntimeException e) {
            return oneByOne(claimed, e);
        }
    }

    private List<Claimed> oneByOne(List<Claimed> claimed, RuntimeException trouble) {
        if (claimed.size() == 1) {
            log.warn(
                    "Message {} is put off: {}",
                    claimed.get(0).message().id(),
                    trouble.getClass().getName());
            results.putOff(claimed.get(0), trouble);
            return List.of();
        }
        return claimed.stream().flatMap(c -> permitted(List.of(c)).stream()).toList();
    }

    private List<Claimed> less(List<Claimed> claimed, SendPermit permit) {
        if (claimed.isEmpty()) {
            return claimed;
        }
        Map<UUID, SendPermit.Verdict> objections =
                permit.objections(claimed.stream().map(Claimed::message).toList());
        return claimed.stream().filter(c -> !objected(c, objections)).toList();
    }

    private boolean objected(Claimed claimed, Map<UUID, SendPermit.Verdict> objections) {
        SendPermit.Verdict verdict = objections.get(claimed.message().id());
        if (verdict == null) {
            return false;
        }
        results.objected(claimed, verdict);
        return true;
    }

    private void send(Channel channel, Claimed claimed) {
        long before = System.nanoTime();
        if (!table.intend(claimed, settings.lease())) {
            return;
        }
        if (Duration.ofNanos(System.nanoTime() - before)
                        .compareTo(settings.lease().minus(settings.margin()))
                > 0) {
            results.answered(claimed, new SendResult.TryLater(Duration.ZERO, "this node stood still"));
            return;
        }
        call(channel, claimed);
    }

    void call(Channel channel, Claimed claimed) {
        SendResult result;
        try {
            result = channel.send(claimed.message());
        } catch (RuntimeException e) {
            log.warn(
                    "Nobody knows what became of message {}: {}",
                    claimed.message().id(),
                    e.getClass().getName());
            sweep.unknown(channel, claimed, "no answer: " + e.getClass().getSimpleName());
            return;
        }
        results.answered(claimed, result);
    }
}
