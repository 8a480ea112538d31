package org.qunflow.acquisition.referral;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What referral does by itself, and may be switched off. */
@Configuration(proxyBeanMethods = false)
class ReferralProgrammes {

    @Bean
    Programme referral() {
        return new Programme(ReferralRound.PROGRAMME);
    }
}
