package org.qunflow.security.guess;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Stands before the login: lets attempts wait, and learns which were right. */
@Component
public class GuessGate {
    private static final String ATTEMPT = Attempt.class.getName();

    private final Guesses guesses;
    private final Devices devices;

    GuessGate(Guesses guesses, Devices devices) {
        this.guesses = guesses;
        this.devices = devices;
    }

    /** Lets the attempt through, or sends it back to wait; then its password is not looked at. */
    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Attempt attempt = attempt(request);
        Optional<Duration> wait = guesses.take(attempt);
        if (wait.isPresent()) {
            response.sendRedirect(
                    request.getContextPath() + "/login?wait=" + wait.get().toSeconds());
        } else {
            request.setAttribute(ATTEMPT, attempt);
            rest.doFilter(request, response);
        }
    }

    /** The attempt of this request was right; without an attempt nobody typed a password. */
    public void passed(HttpServletRequest request, HttpServletResponse response, String username) {
        if (!(request.getAttribute(ATTEMPT) instanceof Attempt attempt)) {
            return;
        }
        guesses.right(attempt);
        if (devices.known(request, username).isEmpty()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, devices.remember(request, username).toString());
        }
    }

    private Attempt attempt(HttpServletRequest request) {
        String typed = request.getParameter("username");
        String username = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return devices.known(request, username)
                .map(Attempt::fromKnown)
                .orElseGet(() -> Attempt.from(username, request.getRemoteAddr()));
    }
}
