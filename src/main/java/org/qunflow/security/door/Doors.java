package org.qunflow.security.door;

import static org.qunflow.security.Role.ADMIN;
import static org.qunflow.security.Role.AUDITOR;
import static org.qunflow.security.Role.LEAD;
import static org.qunflow.security.Role.OPERATOR;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.qunflow.security.Role;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which paths there are, and for whom. What is not listed here is not there for anybody. */
final class Doors {

    /** A part of the site and the roles it is for. */
    private record Desk(String path, Role... roles) {
        String[] paths() {
            return new String[] {path, path + "/**"};
        }

        String[] roleNames() {
            return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
        }
    }

    private static final String[] FOR_EVERYBODY = {
        "/assets/**", "/login", "/first-admin", "/language", "/error", "/actuator/health", "/actuator/health/**"
    };
    private static final String[] FOR_THE_SIGNED_IN = {"/", "/community", "/logout", "/account", "/account/**"};
    private static final List<Desk> DESKS = List.of(
            new Desk("/tasks", OPERATOR, LEAD),
            new Desk("/design/tables", LEAD, AUDITOR),
            new Desk("/design/failures", LEAD, ADMIN),
            new Desk("/design", LEAD),
            new Desk("/audit/export", AUDITOR),
            new Desk("/audit", AUDITOR, LEAD),
            new Desk("/import", LEAD),
            new Desk("/users", ADMIN));

    private Doors() {}

    static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(FOR_EVERYBODY).permitAll();
        requests.requestMatchers(FOR_THE_SIGNED_IN).authenticated();
        DESKS.forEach(desk -> requests.requestMatchers(desk.paths()).hasAnyRole(desk.roleNames()));
        requests.anyRequest().denyAll();
    }

    /** Matches what leads nowhere. */
    static RequestMatcher nowhere() {
        Stream<String> known = Stream.of(
                        Arrays.stream(FOR_EVERYBODY),
                        Arrays.stream(FOR_THE_SIGNED_IN),
                        DESKS.stream().flatMap(desk -> Arrays.stream(desk.paths())))
                .flatMap(paths -> paths);
        PathPatternRequestMatcher.Builder patterns = PathPatternRequestMatcher.withDefaults();
        return new NegatedRequestMatcher(new OrRequestMatcher(
                known.<RequestMatcher>map(patterns::matcher).toList()));
    }
}
