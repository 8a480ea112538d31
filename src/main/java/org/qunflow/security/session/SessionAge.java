package org.qunflow.security.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.qunflow.shared.BusinessClock;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session twelve hours after it began, however busy it is. */
public class SessionAge extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(12);

    private final BusinessClock clock;

    /** @param clock its real time counts, not the moved one of a replay */
    public SessionAge(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && clock.real().toEpochMilli() - session.getCreationTime() > LONGEST.toMillis()) {
            session.invalidate();
        }
        rest.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
    }
}
