package org.qunflow.group.life;

import org.qunflow.community.Programme;
import org.qunflow.group.health.GroupHealth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what runs the clocks, so that a lead can switch it. */
@Configuration(proxyBeanMethods = false)
class LifeProgramme {

    @Bean
    Programme groupLife() {
        return new Programme(GroupHealth.PROGRAMME);
    }
}
