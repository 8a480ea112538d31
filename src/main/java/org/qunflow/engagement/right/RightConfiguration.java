package org.qunflow.engagement.right;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme of rights, which a lead may switch. */
@Configuration
class RightConfiguration {
    static final String PROGRAMME = "rights";

    @Bean
    Programme rightsProgramme() {
        return new Programme(PROGRAMME);
    }
}
