package org.qunflow.engagement.kol;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme of talks with KOLs, which a lead may switch. */
@Configuration
class KolConfiguration {
    static final String PROGRAMME = "kol-sessions";

    @Bean
    Programme kolSessionsProgramme() {
        return new Programme(PROGRAMME);
    }
}
