package org.qunflow.engagement.checkin;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Freeze cards are used at the ends of days, where a community runs check-ins. */
@Configuration(proxyBeanMethods = false)
class CheckInProgramme {

    @Bean
    Programme checkInsProgramme() {
        return new Programme(DayEnds.PROGRAMME);
    }
}
