package org.qunflow.intake.web;

import org.qunflow.intake.command.ServerPass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;

/** The door for the command line: no login and no session, only the token of the folder, only from this machine. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HandoverConfiguration {

    @Bean
    @Order(10)
    SecurityFilterChain handover(HttpSecurity http, ServerPass pass) throws Exception {
        http.securityMatcher("/intake/handover", "/intake/handover/**");
        http.authorizeHttpRequests(requests ->
                requests.anyRequest().access((who, what) -> new AuthorizationDecision(pass.lets(what.getRequest()))));
        http.csrf(AbstractHttpConfigurer::disable);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.exceptionHandling(refusal -> refusal.authenticationEntryPoint(new Http403ForbiddenEntryPoint()));
        return http.build();
    }
}
