package org.qunflow.season.cycle;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the programme of seasons: without it no cycle ends and nobody is put out of a seat. */
@Configuration(proxyBeanMethods = false)
public class SeasonProgramme {
    public static final String KEY = "season-cycle";

    @Bean
    Programme seasonCycle() {
        return new Programme(KEY);
    }
}
