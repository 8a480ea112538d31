package org.qunflow.security.door;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What somebody gets who may not go where they wanted: nothing there, sign in first, or not for your role. */
final class DoorRefusals {
    private static final RequestMatcher NOWHERE = Doors.nowhere();
    private static final RequestMatcher FOR_PROGRAMS = Doors.forPrograms();
    private static final String LOGIN = "/login";

    private DoorRefusals() {}

    static void say(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.authenticationEntryPoint(forStrangers());
        refusals.accessDeniedHandler(DoorRefusals::refuse);
    }

    /** Programs are told without a page. */
    static void sayToPrograms(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.authenticationEntryPoint((request, response, e) -> tell(request, response, HttpStatus.UNAUTHORIZED));
        refusals.accessDeniedHandler((request, response, e) -> tell(request, response, HttpStatus.FORBIDDEN));
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        response.setStatus(FOR_PROGRAMS.matches(request) ? status.value() : HttpStatus.NOT_FOUND.value());
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    private static AuthenticationEntryPoint forStrangers() {
        LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> ways = new LinkedHashMap<>();
        ways.put(NOWHERE, (request, response, e) -> response.sendError(HttpServletResponse.SC_NOT_FOUND));
        ways.put(new RequestHeaderRequestMatcher("HX-Request"), new HxRefreshHeaderAuthenticationEntryPoint());
        ways.put(
                new RequestHeaderRequestMatcher("Accept", MediaType.APPLICATION_JSON_VALUE),
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        DelegatingAuthenticationEntryPoint entry = new DelegatingAuthenticationEntryPoint(ways);
        entry.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN));
        return entry;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (NOWHERE.matches(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (e instanceof CsrfException && request.getRequestURI().equals(request.getContextPath() + LOGIN)) {
            response.sendRedirect(request.getContextPath() + LOGIN + "?again");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, e);
        }
    }
}
