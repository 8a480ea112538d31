package org.qunflow.security.door;

import org.qunflow.security.guess.GuessGate;
import org.qunflow.security.oidc.OidcLogin;
import org.qunflow.security.secret.Hashing;
import org.qunflow.security.session.SessionAge;
import org.qunflow.shared.BusinessClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The one filter chain, and how passwords are kept. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Hashing();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain pages(HttpSecurity http, GuessGate gate, BusinessClock clock, OidcLogin oidc) throws Exception {
        http.authorizeHttpRequests(Doors::open);
        http.exceptionHandling(DoorRefusals::say);
        Arrival arrival = new Arrival(gate);
        http.formLogin(
                login -> login.loginPage("/login").successHandler(arrival).failureHandler(failedWithoutTrace()));
        oidc.open(http, arrival);
        http.logout(logout -> logout.logoutSuccessUrl("/login?out"));
        http.requestCache(cache -> cache.requestCache(pagesToComeBackTo()));
        http.headers(Headers::strict);
        http.addFilterBefore(new SessionAge(clock), SecurityContextHolderFilter.class);
        http.addFilterBefore(new AtLogin(gate), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    /** The page says that it failed; nothing about it is kept in the session. */
    private static AuthenticationFailureHandler failedWithoutTrace() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/login?error");
    }

    private static RequestCache pagesToComeBackTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }
}
