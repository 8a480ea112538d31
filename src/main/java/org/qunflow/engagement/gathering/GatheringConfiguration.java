package org.qunflow.engagement.gathering;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the programme of activities. */
@Configuration(proxyBeanMethods = false)
public class GatheringConfiguration {
    /** Key of the programme. */
    public static final String KEY = "gatherings";

    @Bean
    Programme gatherings() {
        return new Programme(KEY);
    }
}
