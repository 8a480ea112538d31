package org.qunflow.moderation;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programme of moderation, which a lead may switch: detectors look at messages while it runs. */
@Configuration
public class ModerationProgramme {
    public static final String KEY = "moderation";

    @Bean
    Programme moderation() {
        return new Programme(KEY);
    }
}
