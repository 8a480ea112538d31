package org.qunflow.engagement.ugc;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme of members' contributions, which a lead may switch. */
@Configuration
class UgcConfiguration {
    static final String PROGRAMME = "content";

    @Bean
    Programme contentProgramme() {
        return new Programme(PROGRAMME);
    }
}
