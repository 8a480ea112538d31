package org.qunflow.layering;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What layering does by itself, so that a lead can switch it off. */
@Configuration(proxyBeanMethods = false)
class LayeringProgrammes {

    @Bean
    Programme bands() {
        return new Programme("bands");
    }

    @Bean
    Programme vip() {
        return new Programme("vip");
    }

    @Bean
    Programme ordinaryCare() {
        return new Programme("ordinary-care");
    }
}
