package org.qunflow.engine.model;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the models lie that are deployed at the start. */
@Validated
@ConfigurationProperties("qunflow.engine.models")
record ModelSettings(
        @DefaultValue("classpath*:processes/**/") @NotBlank String processes,
        @DefaultValue("classpath*:forms/**/") @NotBlank String forms) {}
