package org.qunflow.outreach.send;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Messages to whole groups (fifteen things, no. 2). Three reminders in 24 hours stand in the diagram group-send.
 *
 * @param way HUMAN: a person sends and proves it; CHANNEL: the channel sends it itself, where it can
 * @param window how long a message is of use after it is due, where whoever asks for it says nothing else; ours
 * @param mostGroups groups that one message may be planned for at once; ours
 * @param furthest how far ahead a message may be planned; ours
 */
@Validated
@ConfigurationProperties("qunflow.outreach.send")
public record SendSettings(
        @DefaultValue("HUMAN") @NotNull Way way,
        @DefaultValue("24h") @NotNull Duration window,
        @DefaultValue("500") @Min(1) @Max(2000) int mostGroups,
        @DefaultValue("60d") @NotNull Duration furthest) {}
