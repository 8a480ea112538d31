package org.qunflow.member.tag;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tags do by themselves, so that a lead can switch it off. */
@Configuration(proxyBeanMethods = false)
class TagProgrammes {

    @Bean
    Programme noteTags() {
        return new Programme(TagRound.NOTE_TAGS);
    }
}
