package org.qunflow.partner;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether a community has partners at all. */
@Configuration(proxyBeanMethods = false)
class PartnerProgrammes {

    @Bean
    Programme partners() {
        return new Programme(Partners.PROGRAMME);
    }
}
