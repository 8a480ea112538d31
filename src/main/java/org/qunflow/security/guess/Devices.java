package org.qunflow.security.guess;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.qunflow.security.secret.Secrets;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/** Browsers that somebody has signed in with before, known by a cookie that only the login gets. */
@Repository
public class Devices {
    private static final String COOKIE = "device";
    private static final int GROUPS = 10;
    private static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;

    Devices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The browser of this request, if this person has signed in with it before. */
    public Optional<String> known(HttpServletRequest request, String username) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(token -> belongs(token, username));
    }

    /** From now on the browser is known; the cookie that it gets. */
    @Transactional
    public ResponseCookie remember(HttpServletRequest request, String username) {
        String token = Secrets.random(GROUPS);
        jdbc.sql("delete from security_device where seen_at < now() - interval '180 days'")
                .update();
        jdbc.sql("insert into security_device (token_hash, username) values (?, ?)")
                .params(Secrets.fingerprint(token), username)
                .update();
        return ResponseCookie.from(COOKIE, token)
                .path(request.getContextPath() + "/login")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
    }

    private boolean belongs(String token, String username) {
        return jdbc.sql("update security_device set seen_at = now() where token_hash = ? and username = ?")
                        .params(Secrets.fingerprint(token), username)
                        .update()
                == 1;
    }
}
