package org.qunflow.group.opening;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a community may do by itself about its groups. */
@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {

    @Bean
    Programme groupOpenings() {
        return new Programme(Openings.PROGRAMME);
    }
}
