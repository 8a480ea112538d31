package org.qunflow.outreach.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How members are touched.
 *
 * @param channel name of the channel that carries touches
 * @param language of the message templates: zh or en
 */
@Validated
@ConfigurationProperties("qunflow.outreach")
record OutreachSettings(
        @DefaultValue("sandbox") @NotBlank String channel,
        @DefaultValue("zh") @Pattern(regexp = "zh|en") String language) {}
