package org.qunflow.security.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qunflow.security.guess.GuessGate;
import org.qunflow.security.session.Sessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Somebody signed in: earlier wrong passwords are forgiven, the session notes the browser, and the way goes on. */
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {
    private final GuessGate gate;

    Arrival(GuessGate gate) {
        this.gate = gate;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        gate.passed(request, response, who.getName());
        request.getSession().setAttribute(Sessions.DEVICE, BrowserName.of(request.getHeader("User-Agent")));
        super.onAuthenticationSuccess(request, response, who);
    }
}
