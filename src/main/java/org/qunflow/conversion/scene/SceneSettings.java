package org.qunflow.conversion.scene;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Scenes (000-07, 002-15).
 *
 * @param ahead how many days the calendar shows
 * @param mostDays how many days a scene may last
 * @param everyday keys of scenes that need no day and may be named by offers at any time
 */
@Validated
@ConfigurationProperties("qunflow.conversion.scene")
public record SceneSettings(
        @Positive @DefaultValue("90") int ahead,
        @Positive @DefaultValue("60") int mostDays,

        @DefaultValue({"first-step", "learn-a-skill", "weekly-topic", "complete-the-set", "season-opening"})
        List<String> everyday) {}
