package org.qunflow.shared;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, and who tells what happened by it. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock();
    }

    @Bean
    News news(BusinessClock clock, ApplicationEventPublisher events) {
        return new News(clock, events);
    }
}
