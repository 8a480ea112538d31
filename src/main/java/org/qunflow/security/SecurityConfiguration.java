package org.qunflow.security;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The one filter chain, and how passwords are kept. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final int BCRYPT_COST = 12;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_COST)));
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(Doors::open);
        http.exceptionHandling(DoorRefusals::say);
        http.formLogin(login -> login.loginPage("/login"));
        http.logout(logout -> logout.logoutSuccessUrl("/login?out"));
        http.requestCache(cache -> cache.requestCache(pagesToComeBackTo()));
        http.headers(Headers::strict);
        return http.build();
    }

    private static RequestCache pagesToComeBackTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }
}
