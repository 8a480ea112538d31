package org.qunflow.engine.model;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the models lie that are deployed at the start, and the templates they are checked against. */
@Validated
@ConfigurationProperties("qunflow.engine.models")
record ModelSettings(
        @DefaultValue("classpath*:processes/**/") @NotBlank String processes,
        @DefaultValue("classpath*:forms/**/") @NotBlank String forms,

        @DefaultValue("classpath*:processes/.camunda/element-templates/*.json") @NotBlank
        String templates) {}
