package org.qunflow.engagement.offline;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme of offline events, which a lead may switch. */
@Configuration
class OfflineConfiguration {
    static final String PROGRAMME = "offline-events";

    @Bean
    Programme offlineEventsProgramme() {
        return new Programme(PROGRAMME);
    }
}
