package org.qunflow.channel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox and the inbox are worked off.
 *
 * @param dispatch false: nothing is sent and nothing received is worked off by this node
 * @param threads how many messages are under way at once
 * @param batch how many messages one dispatcher claims at a time
 * @param lease how long a claim or an intent holds, in the database's time
 * @param margin how much of the lease must be left when the channel is called
 * @param idle how long a worker rests when there is nothing to do
 * @param sweep how often expired leases are looked for
 * @param attempts how often a channel may say "later" before it counts as refused
 * @param backoff the first pause before something is tried again; doubled each time, at most maxBackoff
 * @param inboxTtl how long an event that cannot be worked off is kept trying
 */
@Validated
@ConfigurationProperties("qunflow.channel")
record ChannelSettings(
        @DefaultValue("true") boolean dispatch,
        @DefaultValue("2") @Min(1) @Max(16) int threads,
        @DefaultValue("20") @Min(1) @Max(500) int batch,
        @DefaultValue("30s") @NotNull Duration lease,
        @DefaultValue("5s") @NotNull Duration margin,
        @DefaultValue("500ms") @NotNull Duration idle,
        @DefaultValue("5s") @NotNull Duration sweep,
        @DefaultValue("10") @Min(1) int attempts,
        @DefaultValue("5s") @NotNull Duration backoff,
        @DefaultValue("10m") @NotNull Duration maxBackoff,
        @DefaultValue("3d") @NotNull Duration inboxTtl) {

    /** The pause before the given attempt's repetition. */
    Duration backoffAfter(int attempt) {
        Duration grown = backoff.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), 20));
        return grown.compareTo(maxBackoff) > 0 ? maxBackoff : grown;
    }
}
