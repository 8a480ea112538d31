package org.qunflow.conversion.live;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme of live rooms, which a lead may switch. */
@Configuration
class LiveConfiguration {
    static final String PROGRAMME = "live-rooms";

    @Bean
    Programme liveRoomsProgramme() {
        return new Programme(PROGRAMME);
    }
}
