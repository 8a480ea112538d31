package org.qunflow.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one business clock of the application. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock();
    }
}
