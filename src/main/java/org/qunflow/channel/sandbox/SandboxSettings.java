package org.qunflow.channel.sandbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.qunflow.channel.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the sandbox channel behaves.
 *
 * @param quota messages per member and day; one more is put off to the next day, or refused
 * @param overQuotaRefuses true: what exceeds the quota is refused for good, as WeCom does with group messages
 * @param zone zone of the quota's days
 * @param latency how long an answer takes
 * @param policy AT_MOST_ONCE, or DEDUPE: a repetition is recognised and not delivered again
 * @param seed of the faults; the same seed and key meet the same fate
 * @param lostReplies percent of the messages that are delivered while the answer gets lost
 * @param refusals percent that are refused
 * @param postponements percent that are put off
 */
@Validated
@ConfigurationProperties("qunflow.channel.sandbox")
record SandboxSettings(
        @DefaultValue("5") @Min(1) int quota,
        @DefaultValue("false") boolean overQuotaRefuses,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("80ms") @NotNull Duration latency,
        @DefaultValue("AT_MOST_ONCE") @NotNull Channel.Policy policy,
        @DefaultValue("1") long seed,
        @DefaultValue("0.5") @Min(0) @Max(100) double lostReplies,
        @DefaultValue("1") @Min(0) @Max(100) double refusals,
        @DefaultValue("2") @Min(0) @Max(100) double postponements) {}
