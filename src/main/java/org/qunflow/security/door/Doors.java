package org.qunflow.security.door;

import static org.qunflow.security.Role.ADMIN;
import static org.qunflow.security.Role.AUDITOR;
import static org.qunflow.security.Role.INTEGRATION;
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
        "/assets/**",
        "/install/**",
        "/login",
        "/first-admin",
        "/language",
        "/error",
        "/actuator/health",
        "/actuator/health/**",
        "/oauth2/authorization/*",
        "/login/oauth2/code/*"
    };
    private static final String[] FOR_THE_SIGNED_IN = {"/", "/community", "/logout", "/account", "/account/**"};
    private static final List<Desk> DESKS = List.of(
            new Desk("/tasks", OPERATOR, LEAD),
            new Desk("/team/holidays/upload", ADMIN),
            new Desk("/team/holidays", LEAD, ADMIN),
            new Desk("/team/absences", OPERATOR, LEAD),
            new Desk("/team/shifts/plan", LEAD),
            new Desk("/team/shifts/copy", LEAD),
            new Desk("/team/shifts/drop", LEAD),
            new Desk("/team/shifts", OPERATOR, LEAD),
            new Desk("/team", LEAD),
            new Desk("/programmes", LEAD),
            new Desk("/groups/clock", LEAD),
            new Desk("/groups/*/capacity", LEAD),
            new Desk("/groups/*/standing", LEAD),
            new Desk("/groups/*/dissolution", LEAD),
            new Desk("/groups/openings/plan", LEAD),
            new Desk("/groups/openings", OPERATOR, LEAD),
            new Desk("/groups/{id}/opening/file", LEAD),
            new Desk("/groups/{id}/opening/owners", LEAD),
            new Desk("/groups/{id}/opening/roles", LEAD),
            new Desk("/groups/{id}/opening/seeds", LEAD),
            new Desk("/groups/{id}/opening", OPERATOR, LEAD),
            new Desk("/groups/profile", LEAD),
            new Desk("/groups/rules/book", LEAD),
            new Desk("/groups/rules/format", LEAD),
            new Desk("/groups/rules", OPERATOR, LEAD),
            new Desk("/groups/feedback", OPERATOR, LEAD),
            new Desk("/groups", OPERATOR, LEAD),
            new Desk("/gatherings/lead", LEAD),
            new Desk("/gatherings", OPERATOR, LEAD),
            new Desk("/offline/lead", LEAD),
            new Desk("/offline", OPERATOR, LEAD),
            new Desk("/scenes/lead", LEAD),
            new Desk("/scenes/live/lead", LEAD),
            new Desk("/scenes", OPERATOR, LEAD),
            new Desk("/experiments/lead", LEAD),
            new Desk("/experiments", OPERATOR, LEAD),
            new Desk("/checkins/tasks", LEAD),
            new Desk("/checkins/{task}/change", LEAD),
            new Desk("/checkins/{task}/stop", LEAD),
            new Desk("/checkins", OPERATOR, LEAD),
            new Desk("/seeds/new", LEAD),
            new Desk("/seeds", OPERATOR, LEAD),
            new Desk("/rewards/budgets", LEAD),
            new Desk("/rewards/catalogue", LEAD),
            new Desk("/rewards/transfers", LEAD),
            new Desk("/rewards", OPERATOR, LEAD),
            new Desk("/campaigns/lead", LEAD),
            new Desk("/campaigns", OPERATOR, LEAD),
            new Desk("/partners/lead", LEAD),
            new Desk("/partners", OPERATOR, LEAD),
            new Desk("/layers/lead", LEAD),
            new Desk("/layers", OPERATOR, LEAD),
            new Desk("/content/rights/{id}/revocation", LEAD),
            new Desk("/content", OPERATOR, LEAD),
            new Desk("/moderation/rules/severity", LEAD),
            new Desk("/moderation/report", OPERATOR, LEAD),
            new Desk("/moderation/messages", OPERATOR, LEAD),
            new Desk("/moderation/appeal", OPERATOR, LEAD),
            new Desk("/moderation", OPERATOR, LEAD, AUDITOR),
            new Desk("/season/new", LEAD),
            new Desk("/season/end", LEAD),
            new Desk("/season/invitations", LEAD),
            new Desk("/season/protections", LEAD),
            new Desk("/season", OPERATOR, LEAD),
            new Desk("/design/tables", LEAD, AUDITOR),
            new Desk("/design/failures", LEAD, ADMIN),
            new Desk("/design", LEAD),
            new Desk("/audit/export", AUDITOR),
            new Desk("/audit/report/export", AUDITOR),
            new Desk("/audit", AUDITOR, LEAD),
            new Desk("/insight", LEAD),
            new Desk("/outreach", LEAD),
            new Desk("/import", LEAD),
            new Desk("/users", ADMIN));

    static final String FOR_PROGRAMS = "/api/**";
    private static final String FOR_EVERY_PROGRAM = "/api/me";
    private static final List<Desk> PROGRAMS = List.of(
            new Desk("/api/communities/{community}/imports", INTEGRATION, LEAD), new Desk("/api/engine-rest", LEAD));

    private Doors() {}

    static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(FOR_EVERYBODY).permitAll();
        requests.requestMatchers(FOR_THE_SIGNED_IN).authenticated();
        DESKS.forEach(desk -> requests.requestMatchers(desk.paths()).hasAnyRole(desk.roleNames()));
        requests.anyRequest().denyAll();
    }

    static void openForPrograms(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(FOR_EVERY_PROGRAM).authenticated();
        PROGRAMS.forEach(desk -> requests.requestMatchers(desk.paths()).hasAnyRole(desk.roleNames()));
        requests.anyRequest().denyAll();
    }

    /** Matches what programs find. */
    static RequestMatcher forPrograms() {
        return any(Stream.concat(Stream.of(FOR_EVERY_PROGRAM), paths(PROGRAMS)));
    }

    /** Matches what leads nowhere. */
    static RequestMatcher nowhere() {
        Stream<String> single = Stream.of(FOR_EVERYBODY, FOR_THE_SIGNED_IN).flatMap(Arrays::stream);
        return new NegatedRequestMatcher(any(Stream.concat(single, paths(DESKS))));
    }

    private static Stream<String> paths(List<Desk> desks) {
        return desks.stream().flatMap(desk -> Arrays.stream(desk.paths()));
    }

    private static RequestMatcher any(Stream<String> paths) {
        PathPatternRequestMatcher.Builder patterns = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.<RequestMatcher>map(patterns::matcher).toList());
    }
}
