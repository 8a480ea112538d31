package org.qunflow.security.door;

import org.qunflow.security.token.TokenFilter;
import org.qunflow.security.token.Tokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The filter chain for programs: a token with every request, no session, no cookie, no page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens) throws Exception {
        http.securityMatcher(Doors.FOR_PROGRAMS);
        http.authorizeHttpRequests(Doors::openForPrograms);
        http.exceptionHandling(DoorRefusals::sayToPrograms);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.headers(Headers::strict);
        http.addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class);
        return http.build();
    }
}
