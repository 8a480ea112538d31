package org.qunflow.partner.statement;

import org.qunflow.community.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What partners make happen by itself, and may be switched off. */
@Configuration(proxyBeanMethods = false)
class StatementProgrammes {
    static final String KEY = "partner-statements";

    @Bean
    Programme partnerStatements() {
        return new Programme(KEY);
    }
}
